import type { Components, Theme } from '@mui/material/styles';

/** What a finger needs against what a pointer needs. */
const hitArea = { minHeight: 40, '@media (pointer: coarse)': { minHeight: 44 } } as const;

const focusRing = {
  outline: '2px solid var(--mui-palette-primary-main)',
  outlineOffset: 2,
} as const;

/** Of a field's name above its border: MUI's three quarters leave Chinese too small to read. */
const labelScale = 14 / 15;

export const components: Components<Omit<Theme, 'components'>> = {
  MuiCssBaseline: {
    styleOverrides: {
      html: { scrollbarGutter: 'stable' },
      // Chinese stands apart from the Latin words and figures within it without anybody typing a space.
      body: { fontFeatureSettings: '"cv11", "ss03"', overflowWrap: 'break-word', textAutospace: 'normal' },
      '#root': { minHeight: '100dvh', display: 'flex', flexDirection: 'column' },
      ':focus-visible': focusRing,
      '::selection': { background: 'rgb(var(--mui-palette-primary-mainChannel) / 0.24)' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '0.01ms !important',
          scrollBehavior: 'auto !important',
        },
      },
    },
  },
  MuiButtonBase: {
    // A ripple moves for half a second to say what the pressed colour says at once.
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&:focus-visible': focusRing } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, color: 'primary' },
    styleOverrides: {
      root: { ...hitArea, paddingInline: 14, whiteSpace: 'nowrap' },
      sizeSmall: {
        minHeight: 32,
        paddingInline: 10,
        '@media (pointer: coarse)': { minHeight: 44 },
        // Small to the eye, not to the hand.
        '&::after': { content: '""', position: 'absolute', insetInline: 0, insetBlock: -4 },
      },
      sizeLarge: { minHeight: 48, paddingInline: 20 },
      outlined: ({ theme }) => ({ borderColor: theme.vars?.palette.divider ?? theme.palette.divider }),
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: {
        width: 40,
        height: 40,
        borderRadius: 8,
        color: 'inherit',
        '@media (pointer: coarse)': { width: 44, height: 44 },
      },
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        background: (theme.vars ?? theme).palette.background.paper,
        '@media (pointer: coarse)': { minHeight: 44 },
        // The ring is the field's own border; a second one around the text would be noise.
        '& :focus-visible': { outline: 'none' },
      }),
      notchedOutline: ({ theme }) => ({
        borderColor: `color-mix(in srgb, ${(theme.vars ?? theme).palette.text.primary} 45%, transparent)`,
        '& legend': { fontSize: `${labelScale}em` },
      }),
    },
  },
  MuiInputLabel: {
    styleOverrides: {
      outlined: { '&.MuiInputLabel-shrink': { transform: `translate(14px, -10px) scale(${labelScale})` } },
    },
  },
  MuiInputBase: {
    styleOverrides: {
      input: {
        textOverflow: 'ellipsis',
        '&::placeholder': { opacity: 1, color: 'var(--mui-palette-text-faint)' },
      },
    },
  },
  // Most fields must be filled in; the few that need not be say so.
  MuiFormLabel: { defaultProps: { required: false } },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
        borderRadius: 12,
        boxShadow: '0 16px 48px rgb(0 0 0 / 0.16)',
      }),
      paperFullScreen: { border: 0, borderRadius: 0 },
    },
  },
  MuiDialogTitle: {
    styleOverrides: { root: ({ theme }) => ({ ...theme.typography.h2, paddingBottom: 12 }) },
  },
  // Else the label of a field at the top is cut.
  MuiDialogContent: { styleOverrides: { root: { '.MuiDialogTitle-root + &': { paddingTop: 8 } } } },
  MuiBackdrop: {
    styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgb(0 0 0 / 0.36)' } } },
  },
  MuiDialogActions: { styleOverrides: { root: { padding: 16, paddingTop: 8 } } },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
        boxShadow: '0 8px 24px rgb(0 0 0 / 0.12)',
        marginTop: 4,
      }),
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      // MUI makes items lower on wide screens; by a breakpoint, so only a breakpoint overrules it.
      root: ({ theme }) => ({ ...hitArea, gap: 12, [theme.breakpoints.up('sm')]: hitArea }),
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400 },
    styleOverrides: { tooltip: { fontSize: '0.8125rem', fontWeight: 450 } },
  },
  MuiSkeleton: { defaultProps: { animation: 'wave' }, styleOverrides: { root: { borderRadius: 6 } } },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiAlert: { styleOverrides: { root: { alignItems: 'center' } } },
};

import type { Language } from '@desk/contract/vocabulary';
import { createTheme, type Theme } from '@mui/material/styles';
import type {} from '@mui/material/themeCssVarsAugmentation';
import { accent, darkDesk, lightDesk } from './palette.ts';
import { components } from './theme-components.ts';

/** Staff read lists all day, employees a few sentences now and then. */
export type Density = 'dense' | 'roomy';

const latinFonts = '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
const hanFonts =
  '"Inter Variable", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';
const monoFonts =
  'ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", Menlo, Consolas, "Liberation Mono", monospace';

const cache = new Map<string, Theme>();

/** The look of the whole desk. Light and dark are both in it, as CSS variables. */
export function deskTheme(language: Language, density: Density): Theme {
  const script = language === 'zh' ? 'han' : 'latin';
  const key = `${script} ${density}`;
  const known = cache.get(key);
  if (known) return known;
  const theme = buildTheme(script, density);
  cache.set(key, theme);
  return theme;
}

function buildTheme(script: 'han' | 'latin', density: Density): Theme {
  const rem = (px: number) => `${px / 16}rem`;
  // Han characters fill their square and need more air than Latin words of the same size.
  const lineHeight = script === 'han' ? 1.65 : 1.5;
  const body = density === 'roomy' ? 16 : script === 'han' ? 15 : 14;
  return createTheme({
    // Stays in step with public/first-paint.js.
    cssVariables: { colorSchemeSelector: 'data' },
    colorSchemes: {
      light: {
        palette: {
          primary: { main: accent.light, contrastText: '#fff' },
          error: { main: '#c02626' },
          warning: { main: '#96590a' },
          success: { main: '#1c7c45' },
          info: { main: '#1769aa' },
          background: { default: '#fff', paper: '#fff' },
          text: { primary: '#1a1b1f', secondary: '#565b65', faint: '#6a6f79' },
          divider: '#e5e6e9',
          desk: lightDesk,
        },
      },
      dark: {
        palette: {
          primary: { main: accent.dark, contrastText: '#10131f' },
          error: { main: '#ff8585' },
          warning: { main: '#e5ac55' },
          success: { main: '#65c78d' },
          info: { main: '#74b4ea' },
          background: { default: '#101113', paper: '#17181b' },
          text: { primary: '#ececef', secondary: '#a8adb7', faint: '#8d929c' },
          divider: '#2a2c31',
          desk: darkDesk,
        },
      },
    },
    spacing: 4,
    shape: { borderRadius: 8 },
    transitions: {
      duration: {
        shortest: 80,
        shorter: 100,
        short: 120,
        standard: 140,
        complex: 140,
        enteringScreen: 140,
        leavingScreen: 100,
      },
    },
    typography: {
      fontFamily: script === 'han' ? hanFonts : latinFonts,
      fontSize: body,
      htmlFontSize: 16,
      mono: monoFonts,
      h1: {
        fontSize: rem(22),
        fontWeight: 650,
        lineHeight: 1.3,
        letterSpacing: script === 'han' ? 0 : '-0.015em',
      },
      h2: {
        fontSize: rem(17),
        fontWeight: 600,
        lineHeight: 1.4,
        letterSpacing: script === 'han' ? 0 : '-0.01em',
      },
      h3: { fontSize: rem(15), fontWeight: 600, lineHeight: 1.45 },
      subtitle2: { fontSize: rem(script === 'han' ? 14 : 13), fontWeight: 600, lineHeight },
      body1: { fontSize: rem(body), lineHeight },
      body2: { fontSize: rem(Math.max(body - 1, script === 'han' ? 14 : 13)), lineHeight },
      caption: { fontSize: rem(script === 'han' ? 14 : 12), lineHeight },
      button: {
        fontSize: rem(script === 'han' ? 15 : 14),
        fontWeight: 550,
        textTransform: 'none',
        lineHeight: 1.4,
      },
    },
    components,
  });
}

declare module '@mui/material/styles' {
  interface TypographyVariantsOptions {
    /** `fontFamily: 'mono'`: ticket numbers, keys, code. */
    mono?: string;
  }
}

import Box from '@mui/material/Box';

/** A thin line that runs along the top while something is on its way. */
export function ProgressLine({ label }: { label?: string }) {
  return (
    <Box
      {...(label ? { role: 'progressbar', 'aria-label': label } : { 'aria-hidden': true })}
      sx={{
        position: 'fixed',
        insetInline: 0,
        top: 0,
        height: 2,
        zIndex: 'tooltip',
        overflow: 'hidden',
        '&::before': {
          content: '""',
          position: 'absolute',
          inset: 0,
          bgcolor: 'primary.main',
          transform: 'translateX(-100%)',
          // Nothing flashes for what takes a moment only.
          animation: 'desk-progress 1.2s 0.2s infinite',
        },
        '@keyframes desk-progress': { to: { transform: 'translateX(100%)' } },
        '@media (prefers-reduced-motion: reduce)': { '&::before': { transform: 'none', opacity: 0.5 } },
      }}
    />
  );
}

import Box from '@mui/material/Box';
import { initialsOf } from './initials.ts';

/** The initials of a person; their name always stands beside it or in the label around it. */
export function PersonAvatar({ name, size = 28 }: { name: string; size?: number }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        display: 'inline-grid',
        placeItems: 'center',
        width: size,
        height: size,
        flexShrink: 0,
        borderRadius: 99,
        bgcolor: 'desk.selected',
        color: 'primary.main',
        fontSize: Math.round(size * 0.39),
        fontWeight: 650,
        letterSpacing: 0,
      }}
    >
      {initialsOf(name)}
    </Box>
  );
}

import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';

/** While the first page is on its way: the texts may not be there yet, so it says nothing. */
export function BootScreen() {
  return (
    <Box sx={{ position: 'fixed', insetInline: 0, top: 0 }}>
      <LinearProgress aria-label="Hybrid Desk" sx={{ height: 2 }} />
    </Box>
  );
}

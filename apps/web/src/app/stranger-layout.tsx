import Box from '@mui/material/Box';
import { Outlet } from 'react-router';
import { Brand } from './brand.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { ModeMenu } from './mode-menu.tsx';
import { SkipLink } from './skip-link.tsx';

/** Before anybody is signed in: the name, the language, the colours, and the page. */
export function StrangerLayout() {
  return (
    <>
      <SkipLink />
      <Box
        component="header"
        sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 56, px: { xs: 4, sm: 6 } }}
      >
        <Brand />
        <Box sx={{ flex: 1 }} />
        <LanguageMenu />
        <ModeMenu />
      </Box>
      <Box
        component="main"
        id="main"
        tabIndex={-1}
        sx={{ flex: 1, display: 'flex', flexDirection: 'column', outline: 'none' }}
      >
        <Outlet />
      </Box>
    </>
  );
}

export { StrangerLayout as Component };

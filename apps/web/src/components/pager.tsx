import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { cursorOf } from '../lib/paging.ts';

type PagerProps = {
  page: { next: string | null; previous: string | null };
  /** Puts the cursor into the page's URL. */
  onTurn: (cursor: string | null) => void;
};

/** Back and forth through a list; not there when the list fits on one page. */
export function Pager({ page, onTurn }: PagerProps) {
  const { t } = useTranslation();
  if (!page.next && !page.previous) return null;
  return (
    <Box
      component="nav"
      aria-label={t('pager.label')}
      sx={{ display: 'flex', justifyContent: 'center', gap: 2, mt: 6 }}
    >
      <Button
        color="inherit"
        startIcon={<ChevronLeft />}
        disabled={!page.previous}
        onClick={() => onTurn(cursorOf(page.previous))}
      >
        {t('pager.previous')}
      </Button>
      <Button
        color="inherit"
        endIcon={<ChevronRight />}
        disabled={!page.next}
        onClick={() => onTurn(cursorOf(page.next))}
      >
        {t('pager.next')}
      </Button>
    </Box>
  );
}

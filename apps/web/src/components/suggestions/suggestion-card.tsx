import type { SuggestionCard as Card, CardKind } from '@desk/contract/suggestions';
import type { SvgIconComponent } from '@mui/icons-material';
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import CheckIcon from '@mui/icons-material/Check';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { languageNames, useLanguage } from '../../i18n/language.ts';

const icons: Readonly<Record<CardKind, SvgIconComponent>> = {
  outage: WarningAmberOutlined,
  article: ArticleOutlined,
  case: TaskAltOutlined,
};

// Only whoever opens an article needs what draws it.
const Markdown = lazy(() => import('../markdown.tsx').then((module) => ({ default: module.Markdown })));

/** Opens where it stands: what is being written stays in sight. */
export function SuggestionCard({ card, onSolved }: { card: Card; onSolved: () => void }) {
  const { t } = useTranslation('suggestion');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const contentId = useId();
  const Icon = icons[card.kind];
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <ButtonBase
        aria-expanded={isOpen}
        aria-controls={contentId}
        onClick={() => setOpen(!isOpen)}
        sx={{
          display: 'flex',
          alignItems: 'flex-start',
          gap: 3,
          width: '100%',
          px: 4,
          py: 3,
          minHeight: 44,
          textAlign: 'start',
          font: 'inherit',
          '&:hover': { bgcolor: 'desk.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Icon
          aria-hidden
          sx={{ fontSize: 20, mt: 0.5, color: card.kind === 'outage' ? 'warning.main' : 'text.secondary' }}
        />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box lang={card.language} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {card.title}
          </Box>
          <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
            {[
              t(`kind.${card.kind}`),
              card.category_display,
              ...(card.language === language ? [] : [languageNames[card.language]]),
            ].join(' · ')}
          </Box>
        </Box>
        <ExpandMoreIcon
          aria-hidden
          sx={{ fontSize: 20, mt: 0.5, color: 'text.secondary', rotate: isOpen ? '180deg' : '0deg' }}
        />
      </ButtonBase>
      <Box id={contentId} hidden={!isOpen} sx={{ pl: { xs: 4, sm: 12 }, pr: 4, pt: 2, pb: 4 }}>
        {isOpen && (
          <>
            <Box lang={card.language}>
              {card.kind === 'article' ? (
                <Suspense>
                  <Markdown text={card.text} />
                </Suspense>
              ) : (
                <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{card.text}</Box>
              )}
            </Box>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 4 }}>
              <Button variant="outlined" startIcon={<CheckIcon />} onClick={onSolved}>
                {card.kind === 'outage' ? t('solved_outage') : t('solved')}
              </Button>
              {card.kind === 'article' && (
                <Button
                  component={Link}
                  to={`/knowledge/${card.id}`}
                  target="_blank"
                  rel="noopener"
                  color="inherit"
                >
                  {t('open_article')}
                </Button>
              )}
            </Box>
          </>
        )}
      </Box>
    </Box>
  );
}

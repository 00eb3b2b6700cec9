import type { ArticlePage } from '@desk/contract/knowledge';
import Box from '@mui/material/Box';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/language.ts';
import { api } from '../lib/api.ts';
import { formatNumber } from '../lib/format.ts';
import { useCan } from '../lib/session.ts';

type KnowledgeTab = 'articles' | 'cases' | 'drafts' | 'outages';

const addresses: Readonly<Record<KnowledgeTab, string>> = {
  articles: '/knowledge',
  cases: '/knowledge/cases',
  drafts: '/knowledge/drafts',
  outages: '/knowledge/outages',
};

/** How many drafts wait for a reviewer. */
const draftCountQuery = queryOptions({
  queryKey: ['articles', 'list', 'draft-count'],
  queryFn: ({ signal }) =>
    api.get<ArticlePage>('/api/knowledge-base', { signal, query: { state: 'draft', page_size: 1 } }),
  select: ({ count }) => count,
});

/** On a narrow screen the tabs scroll: the present one must be among those in sight. */
const showTab = (tab: HTMLElement | null) => tab?.scrollIntoView({ block: 'nearest', inline: 'center' });

/** What the desk knows, in the ways it knows it; the last two are the IT team's. */
export function KnowledgeTabs({ current }: { current: KnowledgeTab }) {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  const canWrite = useCan('write_knowledge');
  const canAnnounce = useCan('announce_outages');
  const { data: drafts = 0 } = useQuery({ ...draftCountQuery, enabled: canWrite });
  const tabs: KnowledgeTab[] = [
    'articles',
    'cases',
    ...(canWrite ? (['drafts'] as const) : []),
    ...(canAnnounce ? (['outages'] as const) : []),
  ];
  return (
    <Box
      component="nav"
      aria-label={t('tabs.label')}
      sx={{ display: 'flex', gap: 1, mb: 6, overflowX: 'auto', borderBottom: 1, borderColor: 'divider' }}
    >
      {tabs.map((tab) => (
        <Box
          key={tab}
          component={Link}
          to={addresses[tab]}
          aria-current={tab === current ? 'page' : undefined}
          ref={tab === current ? showTab : undefined}
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 2,
            minHeight: 44,
            px: 3,
            flexShrink: 0,
            color: 'text.secondary',
            fontWeight: 500,
            textDecoration: 'none',
            borderBottom: 2,
            borderColor: 'transparent',
            '&:hover': { color: 'text.primary' },
            '&[aria-current]': { color: 'text.primary', fontWeight: 600, borderColor: 'primary.main' },
            '&:focus-visible': { outlineOffset: -2 },
          }}
        >
          {t(`tabs.${tab}`)}
          {tab === 'drafts' && drafts > 0 && (
            <Box component="span" sx={{ color: 'primary.main', fontVariantNumeric: 'tabular-nums' }}>
              {formatNumber(drafts, language)}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

import type { AIResponseBody, RelatedArticle } from '@desk/contract/ai-responses';
import ConfirmationNumberOutlined from '@mui/icons-material/ConfirmationNumberOutlined';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CategoryChip } from '../../components/category-chip.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatDuration, formatPercent } from '../../lib/format.ts';
import { useIsStaff } from '../../lib/session.ts';
import { useTicketLink } from './ticket-link.ts';
import { WrittenText } from './written-text.tsx';

/** One answer: for whoever asked, what to try; for the staff also how sure, why, and where it came from. */
export function AssistantAnswer({ answer }: { answer: AIResponseBody }) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const isStaff = useIsStaff();
  const ticketLink = useTicketLink();
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
        <CategoryChip category={answer.suggested_category} />
        <Box component="span" sx={{ color: 'text.secondary', typography: 'body2' }}>
          {t('assistant.sure', { percent: formatPercent(answer.confidence_score, language) })}
        </Box>
      </Box>
      <Box lang={answer.language}>
        {answer.steps.length > 0 ? (
          <Box component="ol" aria-label={t('assistant.steps')} sx={{ m: 0, pl: 6, display: 'grid', gap: 2 }}>
            {answer.steps.map((step) => (
              <Box component="li" key={step.text} sx={{ pl: 1, '&::marker': { color: 'text.secondary' } }}>
                <WrittenText inline text={step.text} />
                <StepSources sources={step.sources} articles={answer.knowledge_articles} />
              </Box>
            ))}
          </Box>
        ) : (
          <WrittenText text={answer.suggested_solution} />
        )}
      </Box>
      {answer.knowledge_articles.length > 0 && (
        <Sources title={t('assistant.articles')}>
          {answer.knowledge_articles.map((article) => (
            <Source
              key={article.article_id}
              icon={<MenuBookOutlined aria-hidden fontSize="small" />}
              to={`/knowledge/${article.article_id}`}
              title={article.title}
              note={
                isStaff
                  ? t('assistant.alike', { percent: formatPercent(article.similarity, language) })
                  : undefined
              }
            />
          ))}
        </Sources>
      )}
      {isStaff && answer.similar_tickets && (
        <Sources title={t('assistant.similar')}>
          {answer.similar_tickets.length === 0 && (
            <Box component="li" sx={{ color: 'text.secondary' }}>
              {t('assistant.no_similar')}
            </Box>
          )}
          {answer.similar_tickets.map((ticket) => (
            <Source
              key={ticket.ticket_id}
              icon={<ConfirmationNumberOutlined aria-hidden fontSize="small" />}
              to={ticketLink(ticket.ticket_number)}
              title={ticket.title}
              note={[
                ticket.ticket_number,
                t('assistant.alike', { percent: formatPercent(ticket.similarity, language) }),
              ].join(' · ')}
            />
          ))}
        </Sources>
      )}
      {isStaff && (
        <Box sx={{ color: 'text.secondary', typography: 'caption' }}>
          {answer.source === 'rules'
            ? t('assistant.by_rules')
            : t('assistant.by_model', { model: answer.model_used })}{' '}
          {t('assistant.took', { duration: formatDuration(answer.processing_time_ms, language) })}
        </Box>
      )}
    </Box>
  );
}

/** The articles that a step rests on; the worker calls them `article:5`. A step without any is general advice. */
function StepSources({ sources, articles }: { sources: string[]; articles: RelatedArticle[] }) {
  const { t } = useTranslation('ticket');
  return articles
    .filter(({ article_id }) => sources.includes(`article:${article_id}`))
    .map(({ article_id, title }) => (
      <Tooltip key={article_id} title={title}>
        <MuiLink
          component={Link}
          to={`/knowledge/${article_id}`}
          aria-label={t('assistant.rests_on', { title })}
          sx={{ display: 'inline-flex', verticalAlign: 'middle', ml: 1, p: 0.5 }}
        >
          <MenuBookOutlined aria-hidden sx={{ fontSize: 16 }} />
        </MuiLink>
      </Tooltip>
    ));
}

function Sources({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {children}
      </Box>
    </Box>
  );
}

type SourceProps = {
  icon: ReactNode;
  to: React.ComponentProps<typeof Link>['to'];
  title: string;
  note: string | undefined;
};

function Source({ icon, to, title, note }: SourceProps) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 2, color: 'text.secondary' }}>
      <Box component="span" sx={{ pt: 0.5 }}>
        {icon}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <MuiLink component={Link} to={to} sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </MuiLink>
        {note !== undefined && (
          <Box sx={{ typography: 'caption', fontVariantNumeric: 'tabular-nums' }}>{note}</Box>
        )}
      </Box>
    </Box>
  );
}

import type { AIResponseBody } from '@desk/contract/ai-responses';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTicketLink } from './ticket-link.ts';

/** What the drafted reply rests on, beside it, so that it can be checked before it is sent. */
export function ReplySources({ answer }: { answer: AIResponseBody }) {
  const { t } = useTranslation('ticket');
  const ticketLink = useTicketLink();
  const cited = new Set(answer.steps.flatMap(({ sources }) => sources));
  const articles = answer.knowledge_articles.filter(({ article_id }) => cited.has(`article:${article_id}`));
  const tickets = (answer.similar_tickets ?? []).filter(({ ticket_id }) => cited.has(`ticket:${ticket_id}`));
  if (articles.length + tickets.length === 0)
    return <Box sx={{ color: 'text.secondary', typography: 'body2' }}>{t('feedback.draft_general')}</Box>;
  return (
    <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
      {t('feedback.draft_sources')}
      <Box component="ul" sx={{ m: 0, pl: 5 }}>
        {articles.map(({ article_id, title }) => (
          <li key={article_id}>
            <MuiLink component={Link} to={`/knowledge/${article_id}`}>
              {title}
            </MuiLink>
          </li>
        ))}
        {tickets.map(({ ticket_id, ticket_number, title }) => (
          <li key={ticket_id}>
            <MuiLink component={Link} to={ticketLink(ticket_number)}>
              {ticket_number} {title}
            </MuiLink>
          </li>
        ))}
      </Box>
    </Box>
  );
}

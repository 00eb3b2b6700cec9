import type { TicketDetail } from '@desk/contract/tickets';
import AutoAwesomeOutlined from '@mui/icons-material/AutoAwesomeOutlined';
import Box from '@mui/material/Box';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** Why the ticket is where it is, and what the requester has tried already; nothing where a person decided. */
export function RouteLine({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const reason = routeSentence(t, ticket);
  if (reason === null) return null;
  const tried = triedSteps(ticket);
  return (
    <Box sx={{ display: 'flex', gap: 2, mt: 3, color: 'text.secondary', typography: 'body2' }}>
      <AutoAwesomeOutlined aria-hidden sx={{ fontSize: 18, mt: 0.25, color: 'desk.assistant' }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {reason}
        {tried.length > 0 && (
          <Box component="details">
            <Box
              component="summary"
              sx={{ cursor: 'pointer', minHeight: 24, '@media (pointer: coarse)': { py: 2.5 } }}
            >
              {t('route.tried', { count: tried.length, name: ticket.employee_name_snapshot })}
            </Box>
            <Box component="ol" sx={{ m: 0, pl: 5 }}>
              {tried.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </Box>
          </Box>
        )}
      </Box>
    </Box>
  );
}

function routeSentence(t: TFunction<'ticket'>, ticket: TicketDetail): string | null {
  const { route_reason, assignee_kind, employee_name_snapshot: name, status } = ticket;
  if (route_reason === null || status === 'closed' || status === 'resolved') return null;
  if (route_reason === 'answered') return assignee_kind === 'ai' ? t('route.with_assistant', { name }) : null;
  if (route_reason === 'wants_person' || route_reason === 'still_broken')
    return t(`route.${route_reason}`, { name });
  return t('route.passed_on', { reason: t(`route.reason.${route_reason}`) });
}

/** What the assistant answered, once the requester has had it before them. */
function triedSteps({ answer_seen_at, ai_responses }: TicketDetail): string[] {
  const [answer] = ai_responses;
  if (answer_seen_at === null || answer?.outcome !== 'answer') return [];
  return answer.steps.map(({ text }) => text);
}

import type { AIResponseBody, AssigneeReason } from '@desk/contract/ai-responses';
import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import { categoryLabels, levelLabels, priorityLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { isApiError } from '../../lib/api-error.ts';
import { useActor } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { useMoveTicket } from './move-ticket.ts';
import { openSuggestions } from './open-suggestions.ts';
import { itTeamQuery } from './ticket-queries.ts';
import { useTriage } from './use-triage.ts';

/** Where the assistant's advice differs from how the ticket stands: taken over with one click, each or all. */
export function AssistantSuggestions({ ticket, answer }: { ticket: TicketDetail; answer: AIResponseBody }) {
  const { t } = useTranslation(['ticket', 'common']);
  const language = useLanguage();
  const actor = useActor();
  const { setAll, busy } = useTriage(ticket);
  const move = useMoveTicket(ticket.ticket_number);
  const team = useQuery(itTeamQuery);
  const { assigned_to, ...triage } = openSuggestions(ticket, answer);
  const person = team.data?.find((one) => one.employee_id === assigned_to);

  const rows = [
    ...(can(actor, 'triage', ticket)
      ? [
          triage.category && { field: 'category' as const, value: categoryLabels[triage.category][language] },
          triage.severity && { field: 'severity' as const, value: levelLabels[triage.severity][language] },
          triage.urgency && { field: 'urgency' as const, value: levelLabels[triage.urgency][language] },
          triage.priority && { field: 'priority' as const, value: priorityLabels[triage.priority][language] },
        ]
      : []),
  ].filter((row) => row !== undefined);
  const offersPerson = person !== undefined && can(actor, 'assign', ticket);
  if (rows.length === 0 && !offersPerson) return null;

  return (
    <Box sx={{ mt: 4, pt: 4, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 32 }}>
        <Typography variant="subtitle2" component="h3" sx={{ flex: 1 }}>
          {t('assistant.suggests')}
        </Typography>
        {rows.length > 1 && (
          <Button size="small" loading={busy} onClick={() => setAll(triage)}>
            {t('assistant.use_all')}
          </Button>
        )}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map(({ field, value }) => (
          <Suggestion
            key={field}
            name={t(`filter.${field}`)}
            value={value}
            busy={busy}
            onUse={() => setAll({ [field]: triage[field] })}
          />
        ))}
        {offersPerson && (
          <Suggestion
            name={t('filter.assigned_to')}
            value={person.name}
            reason={answer.assignee_reason ? reasonText(t, answer.assignee_reason) : undefined}
            busy={move.isPending}
            onUse={() =>
              move.mutate(
                { path: 'assign', assigned_to: person.employee_id, version: ticket.version },
                {
                  onSuccess: () =>
                    showToast(t('move.assigned', { name: person.name }), { about: ticket.ticket_number }),
                  onError: (error) =>
                    showToast(isApiError(error) ? error.message : t('common:error.unexpected'), {
                      tone: 'error',
                    }),
                },
              )
            }
          />
        )}
      </Box>
    </Box>
  );
}

/** Why this colleague: only what speaks for them, and how much they have to do. */
const reasonText = (t: TFunction<['ticket', 'common']>, reason: AssigneeReason) =>
  [
    ...(reason.solved > 0 ? [t('assignee_reason.solved', { count: reason.solved })] : []),
    t('assignee_reason.open', { count: reason.open }),
    ...(reason.same_office ? [t('assignee_reason.same_office')] : []),
    ...(reason.is_present ? [t('assignee_reason.is_present')] : []),
  ].join(' · ');

type SuggestionProps = { name: string; value: string; reason?: string; busy: boolean; onUse: () => void };

function Suggestion({ name, value, reason, busy, onUse }: SuggestionProps) {
  const { t } = useTranslation('ticket');
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {name}
        </Box>{' '}
        <Box component="span" sx={{ display: 'inline-block' }}>
          {value}
        </Box>
        {reason && <Box sx={{ color: 'text.secondary', typography: 'caption' }}>{reason}</Box>}
      </Box>
      <Button
        size="small"
        disabled={busy}
        aria-label={t('assistant.use_suggestion', { field: name, value })}
        onClick={onUse}
      >
        {t('assistant.use')}
      </Button>
    </Box>
  );
}

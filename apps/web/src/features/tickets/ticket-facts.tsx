import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import { priorityLabels } from '@desk/contract/vocabulary';
import UnfoldMore from '@mui/icons-material/UnfoldMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AssigneeName } from '../../components/assignee-name.tsx';
import { CategoryChip } from '../../components/category-chip.tsx';
import { RelativeTime, useNow } from '../../components/relative-time.tsx';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { useActor, useIsStaff } from '../../lib/session.ts';
import { itTeamQuery } from './ticket-queries.ts';
import { TriageProperty } from './triage-property.tsx';

type TicketFactsProps = {
  ticket: TicketDetail;
  /** Asks who takes it. */
  onAssign: () => void;
};

/** Who, where, when and how bad; what the staff decide is changed where it stands. */
export function TicketFacts({ ticket, onAssign }: TicketFactsProps) {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography variant="subtitle2" component="h2" id={titleId} sx={{ color: 'text.secondary', mb: 1 }}>
        {isStaff ? t('detail.properties') : t('detail.about')}
      </Typography>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(6.5rem, auto) minmax(0, 1fr)',
          columnGap: 4,
          alignItems: 'center',
          '& dt': { color: 'text.secondary', typography: 'body2' },
          '& dd': {
            m: 0,
            minWidth: 0,
            minHeight: 32,
            display: 'flex',
            alignItems: 'center',
            overflowWrap: 'anywhere',
          },
        }}
      >
        {isStaff && <TriageFacts ticket={ticket} />}
        {isStaff && (
          <Fact label={t('column.assignee')}>
            <Assignee ticket={ticket} onAssign={onAssign} />
          </Fact>
        )}
        <Fact label={t('detail.requester')}>{ticket.employee_name_snapshot}</Fact>
        {isStaff && ticket.created_by !== ticket.employee_id && <FiledBy employee_id={ticket.created_by} />}
        <Fact label={t('detail.site')}>{ticket.office_location_snapshot}</Fact>
        {isStaff && (
          <>
            <Fact label={t('detail.department')}>{ticket.department_snapshot}</Fact>
            <Fact label={t('detail.language')}>
              <span lang={ticket.language}>{languageNames[ticket.language]}</span>
            </Fact>
          </>
        )}
        {!isStaff && (
          <Fact label={t('filter.category')}>
            <CategoryChip category={ticket.category} plain />
          </Fact>
        )}
        <Expected ticket={ticket} />
        {ticket.resolved_at !== null && (
          <Fact label={t('detail.solved')}>
            <RelativeTime time={ticket.resolved_at} />
          </Fact>
        )}
        {ticket.closed_at !== null && (
          <Fact label={t('detail.closed')}>
            <RelativeTime time={ticket.closed_at} />
          </Fact>
        )}
        {isStaff && (
          <Fact label={t('detail.changed')}>
            <RelativeTime time={ticket.updated_at} />
          </Fact>
        )}
      </Box>
    </Box>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Assignee({ ticket, onAssign }: TicketFactsProps) {
  const { t } = useTranslation('ticket');
  const canAssign = can(useActor(), 'assign', ticket);
  const name = <AssigneeName ticket={ticket} />;
  if (!canAssign) return name;
  return (
    <Button
      size="small"
      color="inherit"
      endIcon={<UnfoldMore sx={{ color: 'text.faint' }} />}
      aria-haspopup="dialog"
      aria-description={t('detail.change', { field: t('column.assignee') })}
      onClick={onAssign}
      sx={{
        mx: -2.5,
        maxWidth: 'calc(100% + 20px)',
        font: 'inherit',
        textAlign: 'start',
        whiteSpace: 'normal',
      }}
    >
      {name}
    </Button>
  );
}

/** A hope that has passed is no longer told. */
function Expected({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const now = useNow();
  const { estimated_resolution_time: time, resolved_at } = ticket;
  if (time === null || resolved_at !== null || Date.parse(time) <= now.getTime()) return null;
  return (
    <Fact label={t('detail.expected')}>
      <RelativeTime time={time} />
    </Fact>
  );
}

/** Only the staff file for others. */
function FiledBy({ employee_id }: { employee_id: string }) {
  const { t } = useTranslation('ticket');
  const { data: team } = useQuery(itTeamQuery);
  const name = team?.find((person) => person.employee_id === employee_id)?.name;
  return <Fact label={t('detail.filed_by')}>{name ?? employee_id}</Fact>;
}

function TriageFacts({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const { requested_priority: wish } = ticket;
  return (
    <>
      {(['category', 'priority', 'severity', 'urgency'] as const).map((field) => (
        <Fact key={field} label={t(`filter.${field}`)}>
          <TriageProperty ticket={ticket} field={field} shape="line" />
        </Fact>
      ))}
      {wish !== null && wish !== ticket.priority && (
        <Fact label={t('detail.wished_priority')}>{priorityLabels[wish][language]}</Fact>
      )}
    </>
  );
}

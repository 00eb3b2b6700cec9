import type { TicketDetail } from '@desk/contract/tickets';
import ArrowBack from '@mui/icons-material/ArrowBack';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import ContentCopy from '@mui/icons-material/ContentCopy';
import Replay from '@mui/icons-material/Replay';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EscalationTag } from '../../components/escalation-tag.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { StatusChip } from '../../components/status-chip.tsx';
import { Tag } from '../../components/tag.tsx';
import { storyOf } from '../../components/ticket-story.tsx';
import { useCan, useIsStaff } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { withQuery } from '../../lib/with-query.ts';
import { RouteLine } from './route-line.tsx';
import { useListLink } from './ticket-link.ts';
import { TicketLinks } from './ticket-links.tsx';
import { TriageProperty } from './triage-property.tsx';

export function TicketHeader({ ticket, children }: { ticket: TicketDetail; children: ReactNode }) {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  const canAnnounce = useCan('announce_outages');
  const listLink = useListLink();
  return (
    <Box component="header">
      {/* What is done stands beside the number, so that a long title has the whole width. */}
      <Box sx={{ display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: 4 }}>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 2,
            minWidth: 0,
            color: 'text.secondary',
            typography: 'body2',
          }}
        >
          <IconButton
            component={Link}
            to={listLink}
            aria-label={t('detail.back')}
            aria-keyshortcuts="u"
            sx={{ ml: -2.5 }}
          >
            <ArrowBack fontSize="small" />
          </IconButton>
          <CopyNumber number={ticket.ticket_number} />
          {canAnnounce && ticket.status !== 'closed' && (
            <IconButton
              component={Link}
              to={withQuery('/knowledge/outages', { ticket: ticket.ticket_number })}
              aria-label={t('detail.announce')}
              title={t('detail.announce')}
            >
              <CampaignOutlined fontSize="small" />
            </IconButton>
          )}
          <Box component="span">
            {t('detail.filed')} <RelativeTime time={ticket.created_at} />
            {isStaff && ` · ${ticket.employee_name_snapshot} · ${ticket.office_location_snapshot}`}
          </Box>
        </Box>
        <Box sx={{ flexShrink: 0 }}>{children}</Box>
      </Box>
      <Typography variant="h1" sx={{ overflowWrap: 'anywhere', textWrap: 'pretty', pt: 2 }}>
        {ticket.title}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 3 }}>
        <StatusChip status={ticket.status} />
        {isStaff ? (
          <>
            {ticket.priority && <TriageProperty ticket={ticket} field="priority" shape="chip" />}
            {ticket.category && <TriageProperty ticket={ticket} field="category" shape="chip" />}
            <EscalationTag level={ticket.escalation_level} />
            {ticket.reopened_count > 0 && (
              <Tag icon={Replay}>{t('detail.reopened', { count: ticket.reopened_count })}</Tag>
            )}
          </>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {storyOf(t, ticket)}
          </Box>
        )}
      </Box>
      {isStaff && (
        <>
          <RouteLine ticket={ticket} />
          <TicketLinks ticket={ticket} />
        </>
      )}
    </Box>
  );
}

function CopyNumber({ number }: { number: string }) {
  const { t } = useTranslation('ticket');
  const label = (
    <Box component="span" sx={{ fontFamily: 'mono', fontWeight: 400 }}>
      {number}
    </Box>
  );
  // Browsers give the clipboard to https and localhost only; elsewhere the number can still be selected.
  if (!navigator.clipboard) return label;
  return (
    <Button
      size="small"
      color="inherit"
      endIcon={<ContentCopy />}
      title={t('detail.copy_number')}
      onClick={() =>
        void navigator.clipboard.writeText(number).then(() => showToast(t('detail.copied', { number })))
      }
    >
      {label}
    </Button>
  );
}

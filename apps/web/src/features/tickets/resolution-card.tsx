import type { TicketDetail } from '@desk/contract/tickets';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../components/relative-time.tsx';
import { WrittenText } from './written-text.tsx';

/** What solved it, above everything else; `children` ask the requester whether it did. */
export function ResolutionCard({ ticket, children }: { ticket: TicketDetail; children: ReactNode }) {
  const { t } = useTranslation('ticket');
  const titleId = useId();
  if (ticket.resolution === null) return null;
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderLeft: 3,
        borderLeftColor: 'desk.resolved',
        borderRadius: 1,
        p: 4,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mb: 2 }}>
        <CheckCircleOutlined aria-hidden sx={{ fontSize: 20, color: 'desk.resolved' }} />
        <Typography variant="h3" component="h2" id={titleId}>
          {t('detail.resolution')}
        </Typography>
        <Box component="span" sx={{ color: 'text.secondary', typography: 'body2' }}>
          {ticket.resolved_by_name === null
            ? t('detail.resolved_by_assistant')
            : t('detail.resolved_by', { name: ticket.resolved_by_name })}
          {ticket.resolved_at !== null && (
            <>
              {' · '}
              <RelativeTime time={ticket.resolved_at} />
            </>
          )}
        </Box>
      </Box>
      <WrittenText text={ticket.resolution} />
      {children}
    </Box>
  );
}

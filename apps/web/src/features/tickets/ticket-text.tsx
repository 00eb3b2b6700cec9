import type { TicketDetail } from '@desk/contract/tickets';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { WrittenText } from './written-text.tsx';

/** What was asked for, in the words it was asked in. */
export function TicketText({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography variant="subtitle2" component="h2" id={titleId} sx={{ color: 'text.secondary', mb: 1 }}>
        {t('detail.description')}
      </Typography>
      <WrittenText text={ticket.description} language={ticket.language} />
      {ticket.attachments.length > 0 && (
        <Box sx={{ mt: 4 }}>
          <Typography variant="subtitle2" component="h3" sx={{ color: 'text.secondary' }}>
            {t('detail.attachments')}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 5 }}>
            {ticket.attachments.map(({ name, url }) => (
              <li key={`${name} ${url}`}>
                {url === undefined ? (
                  name
                ) : (
                  <Link href={url} target="_blank" rel="noopener noreferrer nofollow">
                    {name}
                  </Link>
                )}
              </li>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}

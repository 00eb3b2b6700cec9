import type { FileBody } from '@desk/contract/attachments';
import type { TicketDetail } from '@desk/contract/tickets';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageFiles } from './message-files.tsx';
import { WrittenText } from './written-text.tsx';

type Attachment = TicketDetail['attachments'][number];

/** What the desk keeps itself; the rest is elsewhere, or a name alone. */
const isFile = (attachment: Attachment): attachment is FileBody => attachment.id !== undefined;

/** What was asked for, in the words it was asked in. */
export function TicketText({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const titleId = useId();
  const files = ticket.attachments.filter(isFile);
  const references = ticket.attachments.filter((attachment) => !isFile(attachment));
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography variant="subtitle2" component="h2" id={titleId} sx={{ color: 'text.secondary', mb: 1 }}>
        {t('detail.description')}
      </Typography>
      <WrittenText text={ticket.description} language={ticket.language} />
      {references.length > 0 && (
        <Box component="ul" aria-label={t('detail.attachments')} sx={{ m: 0, mt: 3, pl: 5 }}>
          {references.map(({ name, url }) => (
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
      )}
      <MessageFiles files={files} />
    </Box>
  );
}

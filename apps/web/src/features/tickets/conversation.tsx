import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useIsStaff } from '../../lib/session.ts';
import { CommentComposer, type ComposerHandle } from './comment-composer.tsx';
import { LateReply } from './late-reply.tsx';
import { Message } from './message.tsx';

/** Longer conversations begin folded, at their end. */
const shownAtOnce = 20;

type ConversationProps = { ticket: TicketDetail; composer: Ref<ComposerHandle> };

export function Conversation({ ticket, composer }: ConversationProps) {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  const actor = useActor();
  const titleId = useId();
  const [isUnfolded, setUnfolded] = useState(false);
  const hidden = isUnfolded ? 0 : Math.max(0, ticket.comments.length - shownAtOnce);
  const mayWrite = can(actor, 'comment', ticket) || can(actor, 'comment_internally', ticket);
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} sx={{ mb: 3 }}>
        {t('conversation.title')}
      </Typography>
      {ticket.comments.length === 0 && (
        <Typography sx={{ color: 'text.secondary', mb: 4 }}>
          {isStaff ? t('conversation.empty_staff') : t('conversation.empty_employee')}
        </Typography>
      )}
      {hidden > 0 && (
        <Button size="small" color="inherit" onClick={() => setUnfolded(true)} sx={{ mb: 3 }}>
          {t('conversation.show_all', { count: hidden })}
        </Button>
      )}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3, mb: 4 }}>
        {ticket.comments.slice(hidden).map((comment) => (
          <li key={comment.id}>
            <Message ticket={ticket} comment={comment} />
          </li>
        ))}
      </Box>
      {ticket.status === 'closed' &&
        (mayWrite ? (
          <LateReply ticket={ticket} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{t('conversation.closed')}</Typography>
        ))}
      {mayWrite && <CommentComposer ticket={ticket} ref={composer} />}
    </Box>
  );
}

import type { CommentBody } from '@desk/contract/comments';
import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Tag } from '../../components/tag.tsx';
import { useActor, useIsStaff } from '../../lib/session.ts';
import { CommentComposer, type ComposerHandle } from './comment-composer.tsx';
import { WrittenText } from './written-text.tsx';

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
            <Message comment={comment} isOwn={comment.author_id === actor.employee_id} />
          </li>
        ))}
      </Box>
      {ticket.status === 'closed' && (
        <Typography sx={{ color: 'text.secondary', mb: mayWrite ? 4 : 0 }}>
          {t('conversation.closed')}
        </Typography>
      )}
      {mayWrite && <CommentComposer ticket={ticket} ref={composer} />}
    </Box>
  );
}

function Message({ comment, isOwn }: { comment: CommentBody; isOwn: boolean }) {
  const { t } = useTranslation('ticket');
  return (
    <Box
      component="article"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        columnGap: 3,
        borderRadius: 1,
        p: 3,
        border: 1,
        borderColor: 'divider',
        ...(comment.internal && {
          bgcolor: 'desk.internal_surface',
          borderStyle: 'dashed',
          borderColor: 'desk.internal',
        }),
      }}
    >
      <PersonAvatar name={comment.author_name} />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, minHeight: 28 }}>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {isOwn ? t('conversation.you') : comment.author_name}
          </Box>
          {comment.author_role !== 'employee' && !comment.internal && (
            <Box component="span" sx={{ color: 'text.secondary', typography: 'caption' }}>
              {t('conversation.it_team')}
            </Box>
          )}
          {comment.internal && (
            <Tag icon={LockOutlined} color="desk.internal" plain>
              {t('conversation.internal')}
            </Tag>
          )}
          <Box component="span" sx={{ color: 'text.secondary', typography: 'caption', ml: 'auto' }}>
            <RelativeTime time={comment.created_at} />
          </Box>
        </Box>
        <WrittenText text={comment.body} />
      </Box>
    </Box>
  );
}

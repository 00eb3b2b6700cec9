import type { CommentBody } from '@desk/contract/comments';
import { commentEditMinutes } from '@desk/contract/limits';
import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import { sentimentLabels } from '@desk/contract/vocabulary';
import LockOutlined from '@mui/icons-material/LockOutlined';
import SentimentDissatisfied from '@mui/icons-material/SentimentDissatisfied';
import ThumbUp from '@mui/icons-material/ThumbUp';
import ThumbUpOutlined from '@mui/icons-material/ThumbUpOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { RelativeTime, useNow } from '../../components/relative-time.tsx';
import { Tag } from '../../components/tag.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatDateTime } from '../../lib/format.ts';
import { useActor } from '../../lib/session.ts';
import { useMarkUseful } from './change-comment.ts';
import { splitByMentions } from './mention-text.ts';
import { MessageFiles } from './message-files.tsx';
import { WrittenText } from './written-text.tsx';

// Few ever put a message differently.
const EditMessage = lazy(() =>
  import('./edit-message.tsx').then((module) => ({ default: module.EditMessage })),
);

type MessageProps = { ticket: TicketDetail; comment: CommentBody };

/** One message of the conversation: who said what to whom, with what came along. */
export function Message({ ticket, comment }: MessageProps) {
  const { t } = useTranslation('ticket');
  const actor = useActor();
  const [isEditing, setEditing] = useState(false);
  const isOwn = comment.author_id === actor.employee_id;
  const mayEdit = useMayEdit(ticket, comment);
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
        <MessageHead comment={comment} isOwn={isOwn} />
        {isEditing ? (
          <Suspense fallback={<MessageText comment={comment} />}>
            <EditMessage ticket={ticket} comment={comment} onDone={() => setEditing(false)} />
          </Suspense>
        ) : (
          <MessageText comment={comment} />
        )}
        <MessageFiles files={comment.attachments} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, ml: -2.5 }}>
          {mayEdit && !isEditing && (
            <Button size="small" color="inherit" onClick={() => setEditing(true)}>
              {t('conversation.edit')}
            </Button>
          )}
          <Useful ticket={ticket} comment={comment} isOwn={isOwn} />
        </Box>
      </Box>
    </Box>
  );
}

function MessageHead({ comment, isOwn }: { comment: CommentBody; isOwn: boolean }) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const isUnhappy = comment.sentiment === 'negative' || comment.sentiment === 'very_negative';
  return (
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
      {comment.sentiment && isUnhappy && (
        <Tag icon={SentimentDissatisfied} color="desk.priority_high" plain>
          {sentimentLabels[comment.sentiment][language]}
        </Tag>
      )}
      <Box component="span" sx={{ color: 'text.secondary', typography: 'caption', ml: 'auto' }}>
        {comment.edited_at !== null && (
          <span title={formatDateTime(comment.edited_at, language)}>{t('conversation.edited')} · </span>
        )}
        <RelativeTime time={comment.created_at} />
      </Box>
    </Box>
  );
}

function MessageText({ comment: { body, mentions } }: { comment: CommentBody }) {
  if (body === '') return null;
  if (mentions.length === 0) return <WrittenText text={body} />;
  return (
    <WrittenText
      text={splitByMentions(body, mentions).map(({ text, isMention }, position) =>
        isMention ? (
          <Box component="strong" key={position} sx={{ fontWeight: 600, color: 'primary.main' }}>
            {text}
          </Box>
        ) : (
          text
        ),
      )}
    />
  );
}

/** For as long as the desk takes it; the clock is half a minute old at most. */
function useMayEdit(ticket: TicketDetail, comment: CommentBody): boolean {
  const actor = useActor();
  const now = useNow();
  const isFresh = now.getTime() - Date.parse(comment.created_at) < commentEditMinutes * 60_000;
  return (
    isFresh &&
    comment.author_id === actor.employee_id &&
    can(actor, comment.internal ? 'comment_internally' : 'comment', ticket)
  );
}

/** Staff say that what the requester wrote helped; the requester sees it. */
function Useful({ ticket, comment, isOwn }: MessageProps & { isOwn: boolean }) {
  const { t } = useTranslation('ticket');
  const actor = useActor();
  const mark = useMarkUseful(ticket.ticket_number);
  const isRequesters =
    comment.author_id === ticket.employee_id ||
    (comment.author_id === ticket.created_by && comment.author_role === 'employee');
  if (comment.internal || !isRequesters) return null;
  if (!can(actor, 'mark_useful', ticket) || isOwn)
    return comment.useful ? (
      <Box component="span" sx={{ ml: 2.5, mt: 1 }}>
        <Tag icon={ThumbUp} color="desk.resolved" plain>
          {t('conversation.was_useful')}
        </Tag>
      </Box>
    ) : null;
  return (
    <Button
      size="small"
      color="inherit"
      aria-pressed={comment.useful}
      disabled={mark.isPending}
      startIcon={comment.useful ? <ThumbUp sx={{ color: 'desk.resolved' }} /> : <ThumbUpOutlined />}
      onClick={() => mark.mutate({ id: comment.id, useful: !comment.useful })}
    >
      {t('conversation.useful')}
    </Button>
  );
}

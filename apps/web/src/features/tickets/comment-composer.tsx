import type { AIResponseBody } from '@desk/contract/ai-responses';
import { commentBodyMax } from '@desk/contract/limits';
import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import LockOutlined from '@mui/icons-material/LockOutlined';
import ReplyOutlined from '@mui/icons-material/ReplyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { type Ref, useId, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { useActor, useIsStaff } from '../../lib/session.ts';
import { useAddComment } from './add-comment.ts';
import { AttachButton } from './attach-button.tsx';
import { AttachedFiles } from './attached-files.tsx';
import { FileDrop } from './file-drop.tsx';
import { useGiveFeedback } from './give-feedback.ts';
import { MentionField } from './mention-field.tsx';
import { type Mention, stillNamed } from './mention-text.ts';
import { ReplySources } from './reply-sources.tsx';
import { replyText } from './reply-text.ts';
import { isSendKey } from './send-key.ts';
import { useAttachments } from './use-attachments.ts';
import { useDraft } from './use-draft.ts';
import { useMentionable } from './use-mentionable.ts';

export type ComposerMode = 'internal' | 'public';
type CommentDraft = {
  body: string;
  internal: boolean;
  /** Whom an @ in it has named. */
  named?: Mention[];
  /** The assistant's answer that the message began as. */
  drafted?: { answer_id: number; text: string };
};

const isCommentDraft = (value: unknown): value is CommentDraft =>
  typeof value === 'object' &&
  value !== null &&
  'body' in value &&
  typeof value.body === 'string' &&
  'internal' in value &&
  typeof value.internal === 'boolean';

/** For what jumps to the composer from elsewhere on the page. */
export type ComposerHandle = {
  focus: (mode: ComposerMode) => void;
  /** Adds to what is there, for the requester's eyes too. */
  write: (text: string) => void;
  /** The assistant's answer as a reply to the requester; what becomes of it is told the assistant. */
  draftReply: (answer: AIResponseBody) => void;
};

type CommentComposerProps = { ticket: TicketDetail; ref: Ref<ComposerHandle> };

/**
 * Where a message is written. The staff's opens as an internal note: a note shown too widely cannot be taken back, a
 * reply sent too late can still be sent. Colour, label and button say which of the two it is.
 */
export function CommentComposer({ ticket, ref }: CommentComposerProps) {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  const actor = useActor();
  const mayReply = can(actor, 'comment', ticket);
  const mayNote = can(actor, 'comment_internally', ticket);
  const { draft, setDraft, dropDraft } = useDraft<CommentDraft>(
    `comment:${ticket.ticket_number}`,
    () => ({ body: '', internal: mayNote }),
    isCommentDraft,
    ({ body }) => body === '',
  );
  const attachments = useAttachments(`comment:${ticket.ticket_number}`);
  const send = useAddComment(ticket.ticket_number);
  const tellAssistant = useGiveFeedback(ticket.ticket_number);
  const field = useRef<HTMLTextAreaElement>(null);
  const keyHintId = useId();
  const internal = mayNote && (draft.internal || !mayReply);
  const name = ticket.employee_name_snapshot;
  const body = draft.body.trim();
  const people = useMentionable(ticket, internal);
  const isEmpty = body === '' && attachments.files.length === 0;
  const draftedFrom = ticket.ai_responses.find(({ id }) => id === draft.drafted?.answer_id);

  const jump = () => {
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'center' });
  };
  // Nothing that was typed is lost: what comes is put after it.
  const after = (text: string) => (draft.body.trim() === '' ? text : `${draft.body.trimEnd()}\n\n${text}`);
  useImperativeHandle(ref, () => ({
    focus(mode) {
      if (mode === 'internal' ? mayNote : mayReply) setDraft({ ...draft, internal: mode === 'internal' });
      jump();
    },
    write(text) {
      setDraft({ ...draft, body: after(text), internal: false });
      jump();
    },
    draftReply(answer) {
      const text = after(replyText(answer, name));
      setDraft({
        ...draft,
        body: text,
        internal: false,
        drafted: { answer_id: answer.id, text: text.trim() },
      });
      jump();
    },
  }));

  const submit = () => {
    if (isEmpty || attachments.isUploading || send.isPending) return;
    const { drafted } = draft;
    send.mutate(
      {
        body,
        internal,
        mentions: stillNamed(body, draft.named ?? [])
          .filter(({ employee_id }) => people.some((person) => person.employee_id === employee_id))
          .map(({ employee_id }) => employee_id),
        attachment_ids: attachments.files.map(({ id }) => id),
      },
      {
        onSuccess: () => {
          dropDraft();
          attachments.forget();
          if (drafted && !internal)
            tellAssistant.mutate({
              id: drafted.answer_id,
              feedback:
                body === drafted.text ? { verdict: 'accepted' } : { verdict: 'edited', final_text: body },
            });
        },
      },
    );
  };
  const texts = isStaff
    ? internal
      ? {
          label: t('conversation.field_internal'),
          placeholder: t('conversation.placeholder_internal', { name }),
          send: t('conversation.send_internal'),
        }
      : {
          label: t('conversation.field_public', { name }),
          placeholder: t('conversation.placeholder_public', { name }),
          send: t('conversation.send_public'),
        }
    : {
        label: t('conversation.field_employee'),
        placeholder: t('conversation.placeholder_employee'),
        send: t('conversation.send_employee'),
      };

  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}
    >
      {mayNote && mayReply && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={internal ? 'internal' : 'public'}
          sx={{ maxWidth: '100%', '& svg': { display: { xs: 'none', sm: 'block' } } }}
          aria-label={t('conversation.mode')}
          onChange={(_event, mode: ComposerMode | null) => {
            if (mode) setDraft({ ...draft, internal: mode === 'internal' });
          }}
        >
          <ToggleButton
            value="internal"
            sx={{
              gap: 2,
              px: 3,
              minHeight: 40,
              whiteSpace: 'nowrap',
              '&.Mui-selected, &.Mui-selected:hover': {
                bgcolor: 'desk.internal_surface',
                color: 'desk.internal',
              },
            }}
          >
            <LockOutlined fontSize="small" aria-hidden />
            {t('conversation.mode_internal')}
          </ToggleButton>
          <ToggleButton
            value="public"
            sx={{
              gap: 2,
              px: 3,
              minHeight: 40,
              whiteSpace: 'nowrap',
              '&.Mui-selected, &.Mui-selected:hover': { bgcolor: 'desk.selected', color: 'primary.main' },
            }}
          >
            <ReplyOutlined fontSize="small" aria-hidden />
            {t('conversation.mode_public')}
          </ToggleButton>
        </ToggleButtonGroup>
      )}
      <FileDrop onFiles={attachments.add}>
        <MentionField
          minRows={3}
          maxRows={16}
          value={draft.body}
          placeholder={texts.placeholder}
          field={field}
          people={people}
          onText={(text) => {
            // Whoever clears the field writes something of their own.
            const drafted = text.trim() === '' ? undefined : draft.drafted;
            setDraft({ ...draft, body: text, internal, drafted });
          }}
          onMention={(person, text) =>
            setDraft({ ...draft, body: text, internal, named: [...(draft.named ?? []), person] })
          }
          onKeyDown={(event) => isSendKey(event) && submit()}
          htmlInput={{
            'aria-label': texts.label,
            'aria-describedby': keyHintId,
            maxLength: commentBodyMax,
          }}
          slotProps={{ input: { sx: internal ? { bgcolor: 'desk.internal_surface' } : undefined } }}
        />
        <AttachedFiles attachments={attachments} />
      </FileDrop>
      {draftedFrom && !internal && <ReplySources answer={draftedFrom} />}
      <FormError error={send.error} field="attachment_ids" />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'flex-end',
          columnGap: 3,
          rowGap: 2,
          containerType: 'inline-size',
        }}
      >
        <Box sx={{ mr: 'auto', ml: -2 }}>
          <AttachButton onChoose={attachments.add} />
        </Box>
        <Box
          component="span"
          id={keyHintId}
          sx={{
            color: 'text.faint',
            typography: 'caption',
            display: 'none',
            // Only where it takes no room from the buttons, in any language.
            '@container (min-width: 34rem)': { display: 'inline' },
            '@media (pointer: coarse)': { display: 'none' },
          }}
        >
          {t('conversation.send_key')}
        </Box>
        <Button
          type="submit"
          variant={internal ? 'outlined' : 'contained'}
          color={internal ? 'warning' : 'primary'}
          startIcon={internal ? <LockOutlined /> : undefined}
          loading={send.isPending}
          disabled={isEmpty || attachments.isUploading}
          // On a phone it may stand in a line of its own.
          sx={{ flexGrow: { xs: 1, sm: 0 } }}
        >
          {texts.send}
        </Button>
      </Box>
    </Box>
  );
}

import type { CommentBody } from '@desk/contract/comments';
import { commentBodyMax } from '@desk/contract/limits';
import type { TicketDetail } from '@desk/contract/tickets';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { useEditComment } from './change-comment.ts';
import { isSendKey } from './send-key.ts';

type EditMessageProps = { ticket: TicketDetail; comment: CommentBody; onDone: () => void };

export function EditMessage({ ticket, comment, onDone }: EditMessageProps) {
  const { t } = useTranslation(['ticket', 'common']);
  const [text, setText] = useState(comment.body);
  const edit = useEditComment(ticket.ticket_number);
  const body = text.trim();
  const save = () => {
    if (body === '' || edit.isPending) return;
    if (body === comment.body) onDone();
    else edit.mutate({ id: comment.id, body }, { onSuccess: onDone });
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      sx={{ display: 'grid', gap: 2, mt: 1 }}
    >
      <TextField
        autoFocus
        multiline
        minRows={2}
        maxRows={16}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (isSendKey(event)) save();
          if (event.key === 'Escape') onDone();
        }}
        slotProps={{ htmlInput: { 'aria-label': t('conversation.edit_field'), maxLength: commentBodyMax } }}
      />
      <FormError error={edit.error} />
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 2 }}>
        <Button color="inherit" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
        <Button type="submit" variant="outlined" loading={edit.isPending} disabled={body === ''}>
          {t('edit.save')}
        </Button>
      </Box>
    </Box>
  );
}

import { descriptionMax, titleMax } from '@desk/contract/limits';
import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Theme } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { isApiError } from '../../lib/api-error.ts';
import { useActor } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { usePatchTicket } from './patch-ticket.ts';
import { isSendKey } from './send-key.ts';
import { useDraft } from './use-draft.ts';
import { WrittenText } from './written-text.tsx';

type TextEdit = { title: string; description: string; version: number };

const isTextEdit = (value: unknown): value is TextEdit =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  typeof value.title === 'string' &&
  'description' in value &&
  typeof value.description === 'string' &&
  'version' in value &&
  typeof value.version === 'number';

/** Changes title and description. Whoever saves over somebody else's change has seen that change first. */
export function EditTextDialog({ ticket, onClose }: { ticket: TicketDetail; onClose: () => void }) {
  const { t } = useTranslation(['ticket', 'common']);
  const actor = useActor();
  const patch = usePatchTicket(ticket.ticket_number);
  // What stood there when the editing began.
  const [begun] = useState({
    title: ticket.title,
    description: ticket.description,
    version: ticket.version,
  });
  const { draft, setDraft, dropDraft } = useDraft<TextEdit>(
    `edit:${ticket.ticket_number}`,
    () => begun,
    isTextEdit,
    (edit) => edit.title === begun.title && edit.description === begun.description,
  );
  const titleId = useId();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const [startVersion] = useState(draft.version);
  const isOvertaken =
    ticket.version !== startVersion &&
    (ticket.title !== draft.title || ticket.description !== draft.description);
  const isComplete = draft.title.trim() !== '' && draft.description.trim() !== '';
  const issueOf = (path: string) =>
    isApiError(patch.error) ? patch.error.issues.find((issue) => issue.path === path)?.message : undefined;

  const save = () => {
    if (!isComplete || patch.isPending) return;
    const { title, description, version } = draft;
    patch.mutate(
      { title, description, version },
      {
        onSuccess: () => {
          dropDraft();
          onClose();
          showToast(t('edit.saved'));
        },
        // Shown the latest text below, the next save is a decision.
        onError: (error) => {
          if (isApiError(error, 'stale_version') && error.version !== undefined) {
            setDraft({ ...draft, version: error.version });
          }
        },
      },
    );
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      fullScreen={isPhone}
      onClose={patch.isPending ? undefined : onClose}
      aria-labelledby={titleId}
      onKeyDown={(event) => isSendKey(event) && save()}
    >
      <DialogTitle id={titleId}>{t('edit.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        <TextField
          label={t('edit.subject')}
          value={draft.title}
          error={issueOf('title') !== undefined}
          helperText={issueOf('title')}
          onChange={(event) => setDraft({ ...draft, title: event.target.value })}
          slotProps={{ htmlInput: { maxLength: titleMax } }}
          sx={{ mt: 2 }}
        />
        <TextField
          autoFocus
          multiline
          minRows={6}
          maxRows={20}
          label={t('edit.description')}
          value={draft.description}
          error={issueOf('description') !== undefined}
          helperText={issueOf('description')}
          onChange={(event) => setDraft({ ...draft, description: event.target.value })}
          slotProps={{ htmlInput: { maxLength: descriptionMax } }}
        />
        {isOvertaken && (
          <Alert
            severity="warning"
            variant="outlined"
            action={
              <Button
                size="small"
                color="inherit"
                onClick={() =>
                  setDraft({ title: ticket.title, description: ticket.description, version: ticket.version })
                }
              >
                {t('edit.take_latest')}
              </Button>
            }
          >
            <Typography variant="subtitle2" component="p">
              {t('edit.latest')}
            </Typography>
            <Typography sx={{ fontWeight: 600 }}>{ticket.title}</Typography>
            <WrittenText text={ticket.description} language={ticket.language} />
          </Alert>
        )}
        <FormError error={isApiError(patch.error, 'invalid_input') ? null : patch.error} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose} disabled={patch.isPending}>
          {t('common:action.cancel')}
        </Button>
        <Button
          variant="contained"
          onClick={save}
          loading={patch.isPending}
          disabled={!isComplete || !can(actor, 'edit_text', ticket)}
        >
          {t('edit.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

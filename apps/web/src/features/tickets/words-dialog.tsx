import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { isApiError } from '../../lib/api-error.ts';
import { isSendKey } from './send-key.ts';
import { isText, noText, type TextDraft } from './text-draft.ts';
import { useDraft } from './use-draft.ts';

type WordsDialogProps = {
  draftKey: string;
  title: string;
  label: string;
  hint?: string;
  /** A text to start from. */
  suggestion?: { label: string; text: string };
  confirmLabel: string;
  /** It can be done without a word. */
  optional?: boolean;
  /** False once the ticket has moved on: the words stay, sending them makes no sense. */
  allowed: boolean;
  busy: boolean;
  error: Error | null;
  /** `onDone` forgets the draft and closes. */
  onConfirm: (text: string, onDone: () => void) => void;
  onClose: () => void;
};

/** Asks for the words that go with a move. They are kept until the move is made, whatever happens on the way. */
export function WordsDialog(props: WordsDialogProps) {
  const { draftKey, title, label, hint, suggestion, confirmLabel, optional = false } = props;
  const { allowed, busy, error, onConfirm, onClose } = props;
  const { t } = useTranslation('common');
  const { draft, setDraft, dropDraft } = useDraft<TextDraft>(
    draftKey,
    () => noText,
    isText,
    ({ text }) => text === '',
  );
  const titleId = useId();
  const text = draft.text.trim();
  const [issue] = isApiError(error) ? error.issues : [];
  const send = () => {
    if ((text === '' && !optional) || busy || !allowed) return;
    onConfirm(text, () => {
      dropDraft();
      onClose();
    });
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={busy ? undefined : onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <TextField
          autoFocus
          fullWidth
          multiline
          minRows={4}
          maxRows={16}
          label={label}
          value={draft.text}
          helperText={issue?.message ?? hint}
          error={issue !== undefined}
          onChange={(event) => setDraft({ text: event.target.value })}
          onKeyDown={(event) => isSendKey(event) && send()}
          slotProps={{ htmlInput: { maxLength: 20_000 } }}
          sx={{ mt: 2 }}
        />
        {suggestion && draft.text === '' && (
          <Button
            size="small"
            sx={{ mt: 1, whiteSpace: 'normal', textAlign: 'start' }}
            onClick={() => setDraft({ text: suggestion.text })}
          >
            {suggestion.label}
          </Button>
        )}
        <FormError error={issue ? null : error} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose} disabled={busy}>
          {t('action.cancel')}
        </Button>
        <Button
          variant="contained"
          onClick={send}
          loading={busy}
          disabled={(text === '' && !optional) || !allowed}
          aria-keyshortcuts="Control+Enter"
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

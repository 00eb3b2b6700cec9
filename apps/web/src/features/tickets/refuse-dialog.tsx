import type { MyFeedback } from '@desk/contract/answer-feedback';
import { type RefusalReason, refusalReasonLabels, refusalReasons } from '@desk/contract/vocabulary';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';

type RefuseDialogProps = {
  feedback: MyFeedback;
  onRefuse: (refusal: { reason: RefusalReason; comment: string | null }) => void;
  onClose: () => void;
};

/** Asks what was wrong with an answer: the assistant learns more from why than from that. */
export function RefuseDialog({ feedback, onRefuse, onClose }: RefuseDialogProps) {
  const { t } = useTranslation(['ticket', 'common']);
  const language = useLanguage();
  const [reason, setReason] = useState<RefusalReason | null>(feedback.reason);
  const [comment, setComment] = useState(feedback.comment ?? '');
  const titleId = useId();
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('feedback.refuse_title')}</DialogTitle>
      <DialogContent>
        <RadioGroup
          aria-labelledby={titleId}
          value={reason ?? ''}
          onChange={(_event, value) => setReason(refusalReasons.find((one) => one === value) ?? null)}
        >
          {refusalReasons.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              control={<Radio autoFocus={one === (reason ?? refusalReasons[0])} />}
              label={refusalReasonLabels[one][language]}
            />
          ))}
        </RadioGroup>
        <TextField
          fullWidth
          multiline
          minRows={2}
          maxRows={8}
          label={t('feedback.refuse_comment')}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
          sx={{ mt: 3 }}
        />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={reason === null}
          onClick={() => {
            if (!reason) return;
            onRefuse({ reason, comment: comment.trim() || null });
            onClose();
          }}
        >
          {t('feedback.refuse_confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

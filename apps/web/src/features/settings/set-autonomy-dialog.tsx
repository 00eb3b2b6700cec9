import type { AutonomyLevel } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

type SetAutonomyDialogProps = {
  category: string;
  level: AutonomyLevel;
  busy: boolean;
  error: Error | null;
  onConfirm: (comment: string | undefined) => void;
  onClose: () => void;
};

/** What it means to set a level by hand; a reason may be kept with it. */
export function SetAutonomyDialog({ category, level, onConfirm, ...dialog }: SetAutonomyDialogProps) {
  const { t } = useTranslation('settings');
  const [comment, setComment] = useState('');
  return (
    <ConfirmDialog
      {...dialog}
      open
      title={t('autonomy.confirm_title', { category, level: t(`autonomy.level.${level}`) })}
      confirmLabel={t('autonomy.confirm')}
      onConfirm={() => onConfirm(comment.trim() || undefined)}
    >
      <Box sx={{ display: 'grid', gap: 4 }}>
        <Box sx={{ display: 'grid', gap: 1 }}>
          <span>{t(`autonomy.means.${level}`)}</span>
          <span>{t('autonomy.confirm_text')}</span>
        </Box>
        <TextField
          label={t('autonomy.reason')}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
          multiline
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
      </Box>
    </ConfirmDialog>
  );
}

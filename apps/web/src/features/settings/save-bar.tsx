import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { useUnsaved } from './unsaved-changes.tsx';

type SaveBarProps = { isDirty: boolean; isSaving: boolean; error: Error | null; onDiscard: () => void };

/** Saving and not saving; there only for who has changed something. Stands inside the form. */
export function SaveBar({ isDirty, isSaving, error, onDiscard }: SaveBarProps) {
  const { t } = useTranslation('settings');
  useUnsaved(isDirty);
  return (
    <>
      <FormError error={error} />
      {isDirty && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 4 }}>
          <Button type="submit" variant="contained" loading={isSaving}>
            {t('action.save')}
          </Button>
          <Button color="inherit" onClick={onDiscard} disabled={isSaving}>
            {t('action.discard')}
          </Button>
        </Box>
      )}
    </>
  );
}

import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../lib/api-error.ts';

/** Why sending a form did not work, beside its button; the form keeps what was typed. */
export function FormError({ error }: { error: Error | null | undefined }) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <Alert severity="error" variant="outlined" sx={{ mt: 4 }}>
      {isApiError(error) ? error.message : t('error.unexpected')}
    </Alert>
  );
}

import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../lib/api-error.ts';

/** Why sending a form did not work, beside its button; the form keeps what was typed. */
export function FormError({ error }: { error: Error | null | undefined }) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <Box role="alert" sx={{ display: 'flex', gap: 2, mt: 3, color: 'error.main', typography: 'body2' }}>
      <ErrorOutline aria-hidden sx={{ fontSize: 20, flexShrink: 0 }} />
      {isApiError(error) ? error.message : t('error.unexpected')}
    </Box>
  );
}

import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../lib/api-error.ts';

type FormErrorProps = {
  error: Error | null | undefined;
  /** What is said of this field stands here, where the form has no better place for it. */
  field?: string;
};

/** Why sending a form did not work, beside its button; the form keeps what was typed. */
export function FormError({ error, field }: FormErrorProps) {
  const { t } = useTranslation();
  if (!error) return null;
  const ofField = isApiError(error)
    ? error.issues.find(({ path }) => path.split('.')[0] === field)
    : undefined;
  return (
    <Box role="alert" sx={{ display: 'flex', gap: 2, mt: 3, color: 'error.main', typography: 'body2' }}>
      <ErrorOutline aria-hidden sx={{ fontSize: 20, flexShrink: 0 }} />
      {ofField?.message ?? (isApiError(error) ? error.message : t('error.unexpected'))}
    </Box>
  );
}

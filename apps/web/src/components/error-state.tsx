import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../lib/api-error.ts';

type ErrorStateProps = {
  error: unknown;
  /** Asks again; left out where asking again cannot help. */
  onRetry?: () => void;
};

/** In place of what could not be loaded: what happened, what to do, and the number to tell IT. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  const known = isApiError(error);
  return (
    <Box
      role="alert"
      sx={{ display: 'grid', justifyItems: 'center', gap: 2, px: 4, py: 12, textAlign: 'center' }}
    >
      <Typography sx={{ fontWeight: 600 }}>{t('error.not_loaded')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '52ch' }}>
        {known ? error.message : t('error.unexpected')}
      </Typography>
      {known && error.request_id && error.status >= 500 && (
        <Typography variant="caption" sx={{ color: 'text.faint', fontFamily: 'mono' }}>
          {t('error.request_id', { id: error.request_id })}
        </Typography>
      )}
      {onRetry && (
        <Button variant="outlined" color="inherit" onClick={onRetry} sx={{ mt: 2 }}>
          {t('action.retry')}
        </Button>
      )}
    </Box>
  );
}

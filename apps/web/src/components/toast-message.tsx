import CloseIcon from '@mui/icons-material/Close';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Snackbar from '@mui/material/Snackbar';
import { useTranslation } from 'react-i18next';
import { dismissToast, type Toast } from '../lib/toasts.ts';

export function ToastMessage({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const dismiss = () => dismissToast(toast.id);
  const { action } = toast;
  return (
    <Snackbar
      open
      autoHideDuration={action ? 8000 : 5000}
      onClose={(_event, reason) => reason !== 'clickaway' && dismiss()}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      sx={{ bottom: { xs: 'calc(72px + env(safe-area-inset-bottom))', sm: 24 } }}
    >
      <Alert
        icon={toast.tone === 'error' ? undefined : false}
        severity={toast.tone === 'error' ? 'error' : 'info'}
        variant="filled"
        role={toast.tone === 'error' ? 'alert' : 'status'}
        action={
          <>
            {action && (
              <Button
                color="inherit"
                size="small"
                onClick={() => {
                  dismiss();
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton color="inherit" onClick={dismiss} aria-label={t('action.dismiss')}>
              <CloseIcon fontSize="small" />
            </IconButton>
          </>
        }
      >
        {toast.message}
      </Alert>
    </Snackbar>
  );
}

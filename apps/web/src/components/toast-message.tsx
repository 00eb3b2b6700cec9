import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Snackbar from '@mui/material/Snackbar';
import SnackbarContent from '@mui/material/SnackbarContent';
import { useTranslation } from 'react-i18next';
import { dismissToast, type Toast } from '../lib/toasts.ts';

export function ToastMessage({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const dismiss = () => dismissToast(toast.id);
  const { action } = toast;
  const isError = toast.tone === 'error';
  return (
    <Snackbar
      open
      autoHideDuration={action ? 8000 : 5000}
      onClose={(_event, reason) => reason !== 'clickaway' && dismiss()}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      // On a phone the thumb's buttons are at the bottom; what was just done must not lie over what is done next.
      sx={{
        top: { xs: 'calc(64px + env(safe-area-inset-top))', sm: 'auto' },
        bottom: { xs: 'auto', sm: 24 },
      }}
    >
      <SnackbarContent
        role={isError ? 'alert' : 'status'}
        message={toast.message}
        sx={{
          bgcolor: isError ? 'error.main' : 'text.primary',
          color: isError ? 'error.contrastText' : 'background.paper',
          boxShadow: '0 8px 24px rgb(0 0 0 / 0.16)',
          // The way out stays beside the words.
          flexWrap: 'nowrap',
        }}
        action={
          <>
            {action && (
              <Button
                color="inherit"
                onClick={() => {
                  dismiss();
                  action.run();
                }}
                sx={{ fontWeight: 650, textDecoration: 'underline', textUnderlineOffset: 3 }}
              >
                {action.label}
              </Button>
            )}
            <IconButton onClick={dismiss} aria-label={t('action.dismiss')}>
              <CloseIcon fontSize="small" />
            </IconButton>
          </>
        }
      />
    </Snackbar>
  );
}

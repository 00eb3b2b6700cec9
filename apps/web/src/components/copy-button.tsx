import CheckIcon from '@mui/icons-material/Check';
import ContentCopy from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../lib/toasts.ts';

const sayingSoMs = 2000;

/** Copies a text, and says for a moment that it did. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), sayingSoMs);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Refused by the browser, or no https: the text is there to be marked and copied by hand.
      showToast(t('copy.failed'), { tone: 'error' });
    }
  };

  return (
    <Button
      variant="outlined"
      color="inherit"
      startIcon={copied ? <CheckIcon /> : <ContentCopy />}
      onClick={copy}
      sx={{ flexShrink: 0 }}
    >
      <span aria-live="polite">{copied ? t('copy.done') : t('copy.copy')}</span>
    </Button>
  );
}

import type { CardKind } from '@desk/contract/suggestions';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The end of it: nothing was filed, and nothing more is offered, but for the way back. */
export function SolvedEarly({ kind, onBack }: { kind: CardKind; onBack: () => void }) {
  const { t } = useTranslation('suggestion');
  const title = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone; a screen reader goes on from here.
  useEffect(() => title.current?.focus(), []);
  const isOutage = kind === 'outage';
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 3, py: 14, textAlign: 'center' }}>
      <CheckCircleOutlined aria-hidden sx={{ fontSize: 40, color: 'success.main' }} />
      <Typography variant="h1" ref={title} tabIndex={-1} sx={{ outline: 'none' }}>
        {isOutage ? t('end.title_outage') : t('end.title')}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {isOutage ? t('end.text_outage') : t('end.text')}
      </Typography>
      <Button color="inherit" variant="outlined" onClick={onBack} sx={{ mt: 3 }}>
        {t('end.back')}
      </Button>
    </Box>
  );
}

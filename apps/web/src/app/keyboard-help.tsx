import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { useIsStaff } from '../lib/session.ts';
import type { Destination } from './navigation.ts';

type KeyboardHelpProps = { destinations: Destination[]; onClose: () => void };

export function KeyboardHelp({ destinations, onClose }: KeyboardHelpProps) {
  const { t } = useTranslation();
  const isStaff = useIsStaff();
  const onTicket: [keys: string, what: string][] = [
    ['c', t('keyboard.claim')],
    ['a', t('keyboard.assign')],
    ['r', t('keyboard.reply')],
    ['i', t('keyboard.note')],
    ['u', t('keyboard.back')],
  ];
  const rows: [keys: string, what: string][] = [
    ['Ctrl K', t('keyboard.palette')],
    ...(isStaff ? [['/', t('keyboard.search')] satisfies [string, string]] : []),
    ['n', t('action.new_ticket')],
    ...destinations.map(({ keys, label }): [string, string] => [keys, t(label)]),
    ['j k', t('keyboard.move')],
    ['o', t('keyboard.open')],
    ...(isStaff ? onTicket : []),
    ['Ctrl Enter', t('keyboard.send')],
    ['?', t('keyboard.title')],
  ];
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="keyboard-help">
      <DialogTitle id="keyboard-help">{t('keyboard.title')}</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '1fr auto', gap: 3, m: 0 }}>
          {rows.map(([keys, what]) => (
            <Box key={keys} sx={{ display: 'contents' }}>
              <dt>{what}</dt>
              <Box
                component="dd"
                sx={{ m: 0, display: 'flex', gap: 1, justifyContent: 'flex-end', alignItems: 'center' }}
              >
                {keys.split(' ').map((key) => (
                  <Key key={key} label={key} />
                ))}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t('action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Key({ label }: { label: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        minWidth: 24,
        px: 1.5,
        py: 0.25,
        textAlign: 'center',
        fontFamily: 'mono',
        fontSize: '0.75rem',
        color: 'text.secondary',
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.5,
      }}
    >
      {label}
    </Box>
  );
}

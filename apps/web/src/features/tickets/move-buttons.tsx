import MoreHoriz from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedMoves, TicketMove } from './ticket-moves.ts';

export function moveLabel(t: TFunction<'ticket'>, move: TicketMove, takesOver = false): string {
  switch (move) {
    case 'claim':
      return takesOver ? t('move.take_over') : t('move.claim');
    case 'assign':
      return t('move.assign');
    case 'return_to_pool':
      return t('move.pool');
    case 'resolve':
      return t('move.resolve');
    case 'close':
      return t('move.close');
    case 'reopen':
      return t('move.reopen');
    case 'de_escalate':
      return t('move.de_escalate');
    case 'edit_text':
      return t('move.edit');
    case 'delete':
      return t('move.delete');
  }
}

/** The key that does the same, for those who look for it. */
export const moveKeys: Partial<Record<TicketMove, string>> = { claim: 'c', assign: 'a' };

type MoveButtonsProps = {
  offered: OfferedMoves;
  /** Taking the ticket takes it from somebody. */
  takesOver: boolean;
  busy: boolean;
  onMove: (move: TicketMove) => void;
};

export function MoveButtons({ offered, takesOver, busy, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('ticket');
  const { primary, secondary, menu } = offered;
  if (primary === null && secondary.length === 0 && menu.length === 0) return null;
  return (
    <Box role="group" aria-label={t('move.actions')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      {primary && (
        <Button
          variant="contained"
          loading={busy}
          aria-keyshortcuts={moveKeys[primary]}
          onClick={() => onMove(primary)}
        >
          {moveLabel(t, primary, takesOver)}
        </Button>
      )}
      {secondary.map((move) => (
        <Button
          key={move}
          variant="outlined"
          color="inherit"
          disabled={busy}
          aria-keyshortcuts={moveKeys[move]}
          onClick={() => onMove(move)}
        >
          {moveLabel(t, move, takesOver)}
        </Button>
      ))}
      <MoreMoves moves={menu} onMove={onMove} />
    </Box>
  );
}

type MoreMovesProps = { moves: readonly TicketMove[]; onMove: (move: TicketMove) => void };

function MoreMoves({ moves, onMove }: MoreMovesProps) {
  const { t } = useTranslation('ticket');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (moves.length === 0) return null;
  return (
    <>
      <IconButton
        aria-label={t('move.more')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreHoriz />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {moves.map((move) => (
          <MenuItem
            key={move}
            sx={move === 'delete' ? { color: 'error.main' } : undefined}
            onClick={() => {
              setAnchor(null);
              onMove(move);
            }}
          >
            {moveLabel(t, move)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

/** On a phone the same buttons stand at the thumb, above the navigation. */
export function MoveBar(props: MoveButtonsProps) {
  const { primary, secondary, menu } = props.offered;
  if (primary === null && secondary.length === 0 && menu.length === 0) return null;
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 'calc(60px + env(safe-area-inset-bottom))',
        zIndex: 1,
        px: 4,
        py: 2,
        bgcolor: 'background.default',
        borderTop: 1,
        borderColor: 'divider',
        '& [role=group]': { flexWrap: 'nowrap' },
        '& [role=group] > button:not([aria-haspopup])': { flex: '1 1 auto', px: 2, minWidth: 0 },
      }}
    >
      <MoveButtons {...props} />
    </Box>
  );
}

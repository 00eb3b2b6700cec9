import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useShortcuts } from '../../lib/shortcuts.ts';
import type { ComposerHandle } from './comment-composer.tsx';
import { moveKeys } from './move-buttons.tsx';
import { useListLink } from './ticket-link.ts';
import type { OfferedMoves, TicketMove } from './ticket-moves.ts';

/** c takes the ticket, a assigns it, r replies, i writes an internal note, u goes back up to the list. */
export function useTicketShortcuts(
  offered: OfferedMoves,
  onMove: (move: TicketMove) => void,
  composer: RefObject<ComposerHandle | null>,
) {
  const navigate = useNavigate();
  const listLink = useListLink();
  const moves = [offered.primary, ...offered.secondary].filter((move) => move !== null);
  useShortcuts({
    r: () => composer.current?.focus('public'),
    i: () => composer.current?.focus('internal'),
    u: () => void navigate(listLink),
    ...Object.fromEntries(
      moves.flatMap((move) => {
        const key = moveKeys[move];
        return key === undefined ? [] : [[key, () => onMove(move)]];
      }),
    ),
  });
}

import type { TicketDetail } from '@desk/contract/tickets';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, Suspense, useRef, useState } from 'react';
import { useActor, useIsStaff } from '../../lib/session.ts';
import { AssistantPanel } from './assistant-panel.tsx';
import { ClosurePanel, isAskedBesideSolution } from './closure-panel.tsx';
import type { ComposerHandle } from './comment-composer.tsx';
import { Conversation } from './conversation.tsx';
import { HistoryTimeline } from './history-timeline.tsx';
import { MoveBar, MoveButtons } from './move-buttons.tsx';
import { Predecessor } from './related-ticket.tsx';
import { ResolutionCard } from './resolution-card.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketHeader } from './ticket-header.tsx';
import { TicketLayout } from './ticket-layout.tsx';
import { isTakenOver, offeredMoves, type TicketMove } from './ticket-moves.ts';
import { TicketText } from './ticket-text.tsx';
import { useRunMove } from './use-run-move.ts';
import { useTicketShortcuts } from './use-ticket-shortcuts.ts';

// Most who read a ticket open none of them.
const MoveDialogs = lazy(() =>
  import('./move-dialogs.tsx').then((module) => ({ default: module.MoveDialogs })),
);

type TicketZoomProps = {
  ticket: TicketDetail;
  /** Since when this page has been waiting for the assistant. */
  waitingSince: number;
  onWatchAgain: () => void;
};

/** One ticket: text, assistant, conversation, history, and what this person may do with it now. */
export function TicketZoom({ ticket, waitingSince, onWatchAgain }: TicketZoomProps) {
  const actor = useActor();
  const isStaff = useIsStaff();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
  // Stays open when the move stops being possible, so that what was typed is not lost.
  const [dialog, setDialog] = useState<TicketMove | null>(null);
  const { run, busy } = useRunMove(ticket, setDialog);
  const offered = offeredMoves(actor, ticket);
  const moves = { offered, busy, takesOver: isTakenOver(actor, ticket), onMove: run };
  const buttons = <MoveButtons {...moves} />;
  // A bar of its own for what is done every day; a lone menu needs none.
  const needsBar = isPhone && (offered.primary !== null || offered.secondary.length > 0);
  const asksBesideSolution = isAskedBesideSolution(ticket);
  // The requester has the assistant's answer before them already.
  const isAnswerItself = !isStaff && ticket.resolver_kind === 'ai' && ticket.ai_responses.length > 0;
  const composer = useRef<ComposerHandle>(null);
  useTicketShortcuts(offered, run, composer);

  return (
    <>
      <TicketLayout
        narrow={!isStaff}
        header={<TicketHeader ticket={ticket}>{!needsBar && buttons}</TicketHeader>}
        text={
          <>
            {ticket.resolution !== null && !isAnswerItself && (
              <ResolutionCard ticket={ticket}>
                {asksBesideSolution && <ClosurePanel ticket={ticket} />}
              </ResolutionCard>
            )}
            {!isStaff && <Predecessor ticket={ticket} />}
            <TicketText ticket={ticket} />
          </>
        }
        assistant={
          <>
            <AssistantPanel
              ticket={ticket}
              waitingSince={waitingSince}
              onWatchAgain={onWatchAgain}
              composer={composer}
            />
            {!asksBesideSolution && <ClosurePanel ticket={ticket} />}
          </>
        }
        facts={<TicketFacts ticket={ticket} onAssign={() => setDialog('assign')} />}
        talk={
          <>
            <Conversation ticket={ticket} composer={composer} />
            <HistoryTimeline ticket={ticket} />
          </>
        }
      />
      {needsBar && <MoveBar {...moves} />}
      {dialog !== null && (
        <Suspense fallback={null}>
          <MoveDialogs ticket={ticket} open={dialog} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </>
  );
}

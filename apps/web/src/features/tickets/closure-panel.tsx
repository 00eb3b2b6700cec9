import { type Actor, can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import PersonOutline from '@mui/icons-material/PersonOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { FormError } from '../../components/form-error.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatDateTime } from '../../lib/format.ts';
import { useActor } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { ClosedTicket, useAfterClosing } from './closed-ticket.tsx';
import { closureStateOf } from './closure-state.ts';
import { useMoveTicket } from './move-ticket.ts';
import { StillBrokenDialog } from './still-broken-dialog.tsx';
import { useIsQuestionDue } from './use-answer-seen.ts';
import { useReplyWatch } from './use-reply-watch.ts';

const isRequester = (actor: Actor, ticket: TicketDetail) =>
  ticket.employee_id === actor.employee_id || ticket.created_by === actor.employee_id;

/** Whether the requester is asked beside the solution: what the assistant wrote they are asked about where it stands. */
export const isAskedBesideSolution = (ticket: TicketDetail) =>
  (ticket.status === 'resolved' || ticket.status === 'closed') && ticket.resolver_kind === 'person';

/** What is asked of the person who needs help, and what they are told of who takes care of it. Nothing for anybody else. */
export function ClosurePanel({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('closure');
  const actor = useActor();
  const rating = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const section = useScrollToWhenAskedFor();
  const state = closureStateOf(ticket);
  const { mayRate, mayUndo } = useAfterClosing(ticket);
  useReplyWatch(ticket);
  // What somebody has taken themselves they need not be asked about.
  const isAsked = isRequester(actor, ticket) && ticket.assigned_to !== actor.employee_id;
  // A reply that was read wrongly is seen by the IT team as well.
  if (state === 'closed' ? !mayUndo && !(isAsked && mayRate) : !isAsked) return null;
  const body = bodyOf();
  if (!body) return null;
  return (
    <Box
      component="section"
      ref={section}
      aria-label={t('title')}
      sx={{
        // The bar above the page must not lie over it when somebody is led here.
        scrollMarginTop: 96,
        ...(isAskedBesideSolution(ticket)
          ? { mt: 4, pt: 4, borderTop: 1, borderColor: 'divider' }
          : { border: 1, borderColor: 'divider', borderRadius: 1, p: 4 }),
      }}
    >
      {body}
    </Box>
  );

  function bodyOf() {
    switch (state) {
      case 'awaiting_answer':
        return <Awaiting ticket={ticket} />;
      case 'answered':
        return <AnswerQuestion ticket={ticket} titleId={titleId} onSolved={focusRating} />;
      case 'handed_over':
        return (
          <Told
            text={
              ticket.team_name === null ? t('handed_over') : t('handed_over_team', { team: ticket.team_name })
            }
          />
        );
      case 'with_team':
        // Where the assistant asks for more, it has said already that a colleague takes it.
        return ticket.ai_responses.length > 0 ? null : (
          <Told
            text={
              ticket.team_name === null ? t('with_team') : t('with_team_named', { team: ticket.team_name })
            }
          />
        );
      case 'with_person':
        return <Meanwhile ticket={ticket} titleId={titleId} onSolved={focusRating} />;
      case 'resolved':
        return <SolutionQuestion ticket={ticket} titleId={titleId} onSolved={focusRating} />;
      case 'closed':
        return <ClosedTicket ticket={ticket} ratingHeading={rating} />;
    }
  }

  /** The button that was clicked is gone: who uses the keyboard goes on at what takes its place. */
  function focusRating() {
    requestAnimationFrame(() => rating.current?.focus());
  }
}

/** Home leads to the question itself, which stands below an answer that may be long. */
function useScrollToWhenAskedFor() {
  const section = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '#closure') section.current?.scrollIntoView({ block: 'center' });
  }, [hash]);
  return section;
}

function Told({ text }: { text: string }) {
  return (
    <Box role="status" sx={{ display: 'flex', gap: 2 }}>
      <PersonOutline aria-hidden sx={{ fontSize: 20, mt: 0.5, color: 'text.secondary' }} />
      {text}
    </Box>
  );
}

function Awaiting({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('closure');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 2 }}>
      <Box sx={{ flex: '1 1 14rem', color: 'text.secondary' }}>{t('awaiting')}</Box>
      <WantPerson ticket={ticket} />
    </Box>
  );
}

type QuestionProps = { ticket: TicketDetail; titleId: string; onSolved: () => void };

/** A person can be had at once; whether the answer helped is asked once there was time to try it. */
function AnswerQuestion({ ticket, titleId, onSolved }: QuestionProps) {
  const { t } = useTranslation('closure');
  const isDue = useIsQuestionDue(ticket.answer_seen_at);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {/* Said aloud when it changes, without taking anybody away from what they do. */}
      <Box
        id={titleId}
        role="status"
        sx={{ fontWeight: isDue ? 600 : undefined, color: isDue ? undefined : 'text.secondary' }}
      >
        {isDue ? t('question') : t('try_first')}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        {/* Their place is kept from the start: nothing jumps when they appear. */}
        <Box sx={{ display: 'contents', ...(!isDue && { '& > *': { visibility: 'hidden' } }) }}>
          <SolvedButtons ticket={ticket} titleId={titleId} onSolved={onSolved} />
        </Box>
        <Box sx={{ ml: { sm: 'auto' } }}>
          <WantPerson ticket={ticket} />
        </Box>
      </Box>
    </Box>
  );
}

/** What a colleague did: did it help? */
function SolutionQuestion({ ticket, titleId, onSolved }: QuestionProps) {
  const { t } = useTranslation('closure');
  const language = useLanguage();
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box id={titleId} sx={{ fontWeight: 600 }}>
        {t('question')}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <SolvedButtons ticket={ticket} titleId={titleId} onSolved={onSolved} />
      </Box>
      {ticket.closes_at !== null && (
        <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
          {t('closes_at', { date: formatDateTime(ticket.closes_at, language) })}
        </Box>
      )}
    </Box>
  );
}

function Meanwhile({ ticket, titleId, onSolved }: QuestionProps) {
  const { t } = useTranslation('closure');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 2 }}>
      <Box id={titleId} sx={{ flex: '1 1 14rem', color: 'text.secondary' }}>
        {t('meanwhile')}
      </Box>
      <SolvedButton ticket={ticket} label={t('solved_meanwhile')} onSolved={onSolved} quiet />
    </Box>
  );
}

function SolvedButtons({ ticket, titleId, onSolved }: QuestionProps) {
  const { t } = useTranslation('closure');
  const actor = useActor();
  const [isBroken, setBroken] = useState(false);
  const mayDeny = can(actor, ticket.status === 'resolved' ? 'reopen' : 'hand_over', ticket);
  return (
    <Box role="group" aria-labelledby={titleId} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <SolvedButton ticket={ticket} label={t('solved')} onSolved={onSolved} />
      {(mayDeny || isBroken) && (
        <Button variant="outlined" color="inherit" onClick={() => setBroken(true)} sx={hitArea}>
          {t('still_broken')}
        </Button>
      )}
      {isBroken && <StillBrokenDialog ticket={ticket} onClose={() => setBroken(false)} />}
    </Box>
  );
}

type SolvedButtonProps = { ticket: TicketDetail; label: string; quiet?: boolean; onSolved: () => void };

function SolvedButton({ ticket, label, quiet = false, onSolved }: SolvedButtonProps) {
  const move = useMoveTicket(ticket.ticket_number);
  if (!can(useActor(), 'confirm_solved', ticket)) return null;
  return (
    <>
      <Button
        variant={quiet ? 'outlined' : 'contained'}
        color={quiet ? 'inherit' : 'primary'}
        loading={move.isPending}
        onClick={() => move.mutate({ path: 'solved' }, { onSuccess: onSolved })}
        sx={hitArea}
      >
        {label}
      </Button>
      <FormError error={move.error} />
    </>
  );
}

function WantPerson({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('closure');
  const move = useMoveTicket(ticket.ticket_number);
  if (!can(useActor(), 'hand_over', ticket)) return null;
  return (
    <>
      <Button
        color="inherit"
        startIcon={<PersonOutline />}
        loading={move.isPending}
        onClick={() =>
          move.mutate(
            { path: 'hand-over', reason: 'wants_person' },
            { onSuccess: () => showToast(t('passed_on'), { about: ticket.ticket_number }) },
          )
        }
        sx={hitArea}
      >
        {t('want_person')}
      </Button>
      <FormError error={move.error} />
    </>
  );
}

const hitArea = { minHeight: 44 } as const;

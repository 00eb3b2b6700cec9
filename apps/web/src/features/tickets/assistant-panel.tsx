import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import { isFirstAnswerOwed } from '@desk/contract/vocabulary';
import AutoAwesomeOutlined from '@mui/icons-material/AutoAwesomeOutlined';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useActor, useIsStaff } from '../../lib/session.ts';
import { AnswerFeedback } from './answer-feedback.tsx';
import { useAskAssistant } from './ask-assistant.ts';
import { AssistantAnswer } from './assistant-answer.tsx';
import { AssistantRefining } from './assistant-refining.tsx';
import { AssistantSuggestions } from './assistant-suggestions.tsx';
import { AssistantWorking } from './assistant-working.tsx';
import type { ComposerHandle } from './comment-composer.tsx';
import { questionsToAnswer } from './reply-text.ts';
import { useAnswerSeen } from './use-answer-seen.ts';

type AssistantPanelProps = {
  ticket: TicketDetail;
  /** Since when this page has been waiting for an answer. */
  waitingSince: number;
  onWatchAgain: () => void;
  composer: RefObject<ComposerHandle | null>;
};

/** What the assistant is doing, what it answered, how sure it is and why. */
export function AssistantPanel({ ticket, waitingSince, onWatchAgain, composer }: AssistantPanelProps) {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  const mayAsk = can(useActor(), 'analyze', ticket);
  const ask = useAskAssistant(ticket.ticket_number, onWatchAgain);
  const titleId = useId();
  const [latest, ...older] = ticket.ai_responses;
  const answerElement = useAnswerSeen(ticket);
  const isOpen = ticket.status === 'pending' || ticket.status === 'in_progress';
  const awaited = isFirstAnswerOwed(ticket.analysis_state);
  const isRefining = ticket.analysis_state === 'refining';
  // Where the assistant may not answer yet, the requester is told who takes it instead.
  if (ticket.analysis_state === 'done' && !latest && (!mayAsk || !isStaff)) return null;

  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ bgcolor: 'desk.assistant_surface', border: 1, borderColor: 'divider', borderRadius: 1, p: 4 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 32, mb: 2 }}>
        <AutoAwesomeOutlined aria-hidden sx={{ fontSize: 20, color: 'desk.assistant' }} />
        <Typography variant="h3" component="h2" id={titleId} sx={{ flex: 1 }}>
          {t('assistant.title')}
        </Typography>
        {mayAsk && !awaited && !isRefining && latest && (
          <Button size="small" color="inherit" loading={ask.isPending} onClick={() => ask.mutate()}>
            {t('assistant.ask_again')}
          </Button>
        )}
      </Box>
      {/* Announced when it changes: working, then the answer. */}
      <Box aria-live="polite">
        {awaited && (
          <AssistantWorking
            // A new question begins from the start.
            key={waitingSince}
            state={ticket.analysis_state}
            waitingSince={waitingSince}
            canRetry={mayAsk}
            onRetry={() => ask.mutate()}
            onLookAgain={onWatchAgain}
          />
        )}
        {ticket.analysis_state === 'failed' && (
          <Note text={t('assistant.failed')}>
            {mayAsk && (
              <Button
                size="small"
                variant="outlined"
                color="inherit"
                loading={ask.isPending}
                onClick={() => ask.mutate()}
              >
                {t('assistant.retry')}
              </Button>
            )}
          </Note>
        )}
        {ticket.analysis_state === 'done' && !latest && (
          <Note text={t('assistant.none')}>
            {mayAsk && (
              <Button
                size="small"
                variant="outlined"
                color="inherit"
                loading={ask.isPending}
                onClick={() => ask.mutate()}
              >
                {t('assistant.ask')}
              </Button>
            )}
          </Note>
        )}
        <FormError error={ask.error} />
        {latest && (
          <Box
            ref={answerElement}
            sx={awaited ? { mt: 4, pt: 4, borderTop: 1, borderColor: 'divider' } : undefined}
          >
            <AssistantAnswer
              answer={latest}
              onAnswerQuestions={
                isOpen && !isStaff
                  ? () => composer.current?.write(questionsToAnswer(latest.questions))
                  : undefined
              }
            />
          </Box>
        )}
        {isRefining && latest && (
          <AssistantRefining key={waitingSince} waitingSince={waitingSince} onLookAgain={onWatchAgain} />
        )}
      </Box>
      {latest && !awaited && (
        <AnswerFeedback
          ticket={ticket}
          answer={latest}
          onDraftReply={() => composer.current?.draftReply(latest)}
        />
      )}
      {latest && isStaff && isOpen && <AssistantSuggestions ticket={ticket} answer={latest} />}
      {older.length > 0 && <OlderAnswers answers={older} />}
    </Box>
  );
}

function Note({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start', gap: 2, mb: 2 }}>
      <Box sx={{ color: 'text.secondary' }}>{text}</Box>
      {children}
    </Box>
  );
}

function OlderAnswers({ answers }: { answers: TicketDetail['ai_responses'] }) {
  const { t } = useTranslation('ticket');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <Box sx={{ mt: 3 }}>
      <Button
        size="small"
        color="inherit"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        endIcon={<ExpandMore sx={{ transform: isOpen ? 'rotate(180deg)' : undefined }} />}
        sx={{ ml: -2.5 }}
      >
        {t('assistant.older', { count: answers.length })}
      </Button>
      <Box id={id}>
        {isOpen &&
          answers.map((answer) => (
            <Box key={answer.id} sx={{ mt: 3, pt: 3, borderTop: 1, borderColor: 'divider' }}>
              <Box sx={{ color: 'text.secondary', typography: 'caption', mb: 2 }}>
                <RelativeTime time={answer.created_at} />
              </Box>
              <AssistantAnswer answer={answer} />
            </Box>
          ))}
      </Box>
    </Box>
  );
}

import type { AIResponseBody } from '@desk/contract/ai-responses';
import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import { refusalReasonLabels } from '@desk/contract/vocabulary';
import CheckOutlined from '@mui/icons-material/CheckOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import ThumbDownOutlined from '@mui/icons-material/ThumbDownOutlined';
import ThumbUpOutlined from '@mui/icons-material/ThumbUpOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { useActor, useCan } from '../../lib/session.ts';
import { useGiveFeedback } from './give-feedback.ts';

// Most who read an answer do not refuse it.
const RefuseDialog = lazy(() =>
  import('./refuse-dialog.tsx').then((module) => ({ default: module.RefuseDialog })),
);

type AnswerFeedbackProps = {
  ticket: TicketDetail;
  answer: AIResponseBody;
  /** Puts the answer into the composer as a reply to the requester. */
  onDraftReply: () => void;
};

/** What one thinks of the answer: a thumb for everybody; for the IT team also to accept it, to reply with it, or to say that it is wrong. */
export function AnswerFeedback({ ticket, answer, onDraftReply }: AnswerFeedbackProps) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const judges = useCan('judge_answers');
  const mayReply = can(useActor(), 'comment', ticket);
  const give = useGiveFeedback(ticket.ticket_number);
  const [isRefusing, setRefusing] = useState(false);
  const { thumb, judgement, reason } = answer.my_feedback;
  const say = (feedback: Parameters<typeof give.mutate>[0]['feedback']) =>
    give.mutate({ id: answer.id, feedback });
  return (
    <Box
      role="group"
      aria-label={t('feedback.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 4, mx: -2 }}
    >
      <Thumb
        label={t('feedback.thumbs_up')}
        isGiven={thumb === 'thumbs_up'}
        onGive={() => say({ verdict: 'thumbs_up' })}
      >
        <ThumbUpOutlined fontSize="small" />
      </Thumb>
      <Thumb
        label={t('feedback.thumbs_down')}
        isGiven={thumb === 'thumbs_down'}
        onGive={() => say({ verdict: 'thumbs_down' })}
      >
        <ThumbDownOutlined fontSize="small" />
      </Thumb>
      {judges && (
        <>
          {mayReply && (
            <Button size="small" startIcon={<EditNoteOutlined />} onClick={onDraftReply}>
              {t('feedback.draft_reply')}
            </Button>
          )}
          <Button
            size="small"
            color="inherit"
            startIcon={<CheckOutlined />}
            aria-pressed={judgement === 'accepted'}
            disabled={judgement === 'accepted'}
            onClick={() => say({ verdict: 'accepted' })}
          >
            {judgement === 'accepted' ? t('feedback.accepted') : t('feedback.accept')}
          </Button>
          <Button size="small" color="inherit" onClick={() => setRefusing(true)}>
            {judgement === 'refused' && reason
              ? t('feedback.refused', { reason: refusalReasonLabels[reason][language] })
              : t('feedback.refuse')}
          </Button>
          {judgement === 'edited' && (
            <Box component="span" sx={{ color: 'text.secondary', typography: 'body2', px: 2 }}>
              {t('feedback.edited')}
            </Box>
          )}
        </>
      )}
      {isRefusing && (
        <Suspense fallback={null}>
          <RefuseDialog
            feedback={answer.my_feedback}
            onRefuse={(refusal) => say({ verdict: 'refused', ...refusal })}
            onClose={() => setRefusing(false)}
          />
        </Suspense>
      )}
    </Box>
  );
}

type ThumbProps = { label: string; isGiven: boolean; onGive: () => void; children: React.ReactNode };

function Thumb({ label, isGiven, onGive, children }: ThumbProps) {
  return (
    <Tooltip title={label}>
      <IconButton
        aria-label={label}
        aria-pressed={isGiven}
        onClick={onGive}
        sx={isGiven ? { color: 'desk.assistant', bgcolor: 'desk.hover' } : undefined}
      >
        {children}
      </IconButton>
    </Tooltip>
  );
}

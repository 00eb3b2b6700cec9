import type { AIResponseBody } from '@desk/contract/ai-responses';
import { can } from '@desk/contract/permissions';
import type { TicketDetail } from '@desk/contract/tickets';
import { refusalReasonLabels } from '@desk/contract/vocabulary';
import CheckCircle from '@mui/icons-material/CheckCircle';
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
  const thumbs = (
    <Box sx={{ display: 'flex', mr: -2 }}>
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
    </Box>
  );
  if (!judges)
    return (
      <Box role="group" aria-label={t('feedback.label')} sx={rowStyle}>
        <span>{t('feedback.helped')}</span>
        {thumbs}
      </Box>
    );
  return (
    <Box role="group" aria-label={t('feedback.label')} sx={{ display: 'grid', gap: 2, mt: 4 }}>
      {mayReply && (
        <Button
          size="small"
          variant="outlined"
          startIcon={<EditNoteOutlined />}
          onClick={onDraftReply}
          sx={{ justifySelf: 'start' }}
        >
          {t('feedback.draft_reply')}
        </Button>
      )}
      <Box sx={{ ...rowStyle, mt: 0, justifyContent: 'space-between' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', ml: -2.5 }}>
          <Button
            size="small"
            color="inherit"
            startIcon={judgement === 'accepted' ? <CheckCircle /> : <CheckOutlined />}
            aria-pressed={judgement === 'accepted'}
            onClick={() => judgement !== 'accepted' && say({ verdict: 'accepted' })}
            sx={judgement === 'accepted' ? { color: 'desk.resolved' } : undefined}
          >
            {judgement === 'accepted' ? t('feedback.accepted') : t('feedback.accept')}
          </Button>
          <Button size="small" color="inherit" onClick={() => setRefusing(true)}>
            {judgement === 'refused' && reason
              ? t('feedback.refused', { reason: refusalReasonLabels[reason][language] })
              : t('feedback.refuse')}
          </Button>
        </Box>
        {thumbs}
      </Box>
      {judgement === 'edited' && (
        <Box sx={{ color: 'text.secondary', typography: 'body2' }}>{t('feedback.edited')}</Box>
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

const rowStyle = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, mt: 4 } as const;

type ThumbProps = { label: string; isGiven: boolean; onGive: () => void; children: React.ReactNode };

function Thumb({ label, isGiven, onGive, children }: ThumbProps) {
  return (
    <Tooltip title={label}>
      <IconButton
        aria-label={label}
        aria-pressed={isGiven}
        onClick={onGive}
        sx={isGiven ? { color: 'desk.assistant', bgcolor: 'desk.hover' } : { color: 'text.secondary' }}
      >
        {children}
      </IconButton>
    </Tooltip>
  );
}

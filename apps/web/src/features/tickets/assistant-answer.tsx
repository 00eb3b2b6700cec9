import type { AIResponseBody } from '@desk/contract/ai-responses';
import ConfirmationNumberOutlined from '@mui/icons-material/ConfirmationNumberOutlined';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CategoryChip } from '../../components/category-chip.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatPercent } from '../../lib/format.ts';
import { useIsStaff } from '../../lib/session.ts';
import { AnswerReasons } from './answer-reasons.tsx';
import { AnswerSteps } from './answer-steps.tsx';
import { certaintyOf } from './certainty.ts';
import { useTicketLink } from './ticket-link.ts';
import { WrittenText } from './written-text.tsx';

type AssistantAnswerProps = {
  answer: AIResponseBody;
  /** Puts the answer's questions into the composer; left out where there is nothing to answer any more. */
  onAnswerQuestions?: () => void;
};

/** One answer: for whoever asked, what to try; for the staff also how sure, why, and where it came from. */
export function AssistantAnswer({ answer, onAnswerQuestions }: AssistantAnswerProps) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const isStaff = useIsStaff();
  const ticketLink = useTicketLink();
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
        {answer.source === 'rules'
          ? t('assistant.by_rules')
          : t('assistant.by_model', { model: answer.model_used })}
      </Box>
      {answer.outcome === 'no_known_answer' && <NoKnownAnswer answer={answer} onAnswer={onAnswerQuestions} />}
      {answer.steps.length > 0 ? (
        <div>
          <AnswerSteps answer={answer} />
        </div>
      ) : (
        answer.outcome === 'answer' && (
          <Box lang={answer.language}>
            <WrittenText text={answer.suggested_solution} />
          </Box>
        )
      )}
      {answer.knowledge_articles.length > 0 && (
        <Sources title={t('assistant.articles')}>
          {answer.knowledge_articles.map((article) => (
            <Source
              key={article.article_id}
              icon={<MenuBookOutlined aria-hidden fontSize="small" />}
              to={`/knowledge/${article.article_id}`}
              title={article.title}
              note={
                isStaff
                  ? t('assistant.alike', { percent: formatPercent(article.similarity, language) })
                  : undefined
              }
            />
          ))}
        </Sources>
      )}
      {isStaff &&
        answer.similar_tickets &&
        (answer.outcome === 'answer' || answer.similar_tickets.length > 0) && (
          <Sources title={t('assistant.similar')}>
            {answer.similar_tickets.length === 0 && (
              <Box component="li" sx={{ color: 'text.secondary' }}>
                {t('assistant.no_similar')}
              </Box>
            )}
            {answer.similar_tickets.map((ticket) => (
              <Source
                key={ticket.ticket_id}
                icon={<ConfirmationNumberOutlined aria-hidden fontSize="small" />}
                to={ticketLink(ticket.ticket_number)}
                title={ticket.title}
                note={[
                  ticket.ticket_number,
                  t('assistant.alike', { percent: formatPercent(ticket.similarity, language) }),
                ].join(' · ')}
              />
            ))}
          </Sources>
        )}
      <Box>
        <SortedAs answer={answer} />
        {isStaff && <AnswerReasons answer={answer} />}
      </Box>
    </Box>
  );
}

/** Below the answer and with its own words: how sure the category is says nothing about how good the answer is. */
function SortedAs({ answer }: { answer: AIResponseBody }) {
  const { t } = useTranslation('ticket');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
      <Box component="span" sx={{ color: 'text.secondary', typography: 'body2' }}>
        {t('assistant.sorted_as')}
      </Box>
      <CategoryChip category={answer.suggested_category} />
      <Certainty confidence={answer.confidence_score} />
    </Box>
  );
}

/** How sure the category is; what that means is told to whoever points at it, taps it or tabs to it. */
function Certainty({ confidence }: { confidence: number }) {
  const { t } = useTranslation('ticket');
  const percent = formatPercent(confidence, useLanguage());
  return (
    <Tooltip describeChild enterTouchDelay={0} title={t('assistant.sure_means', { percent })}>
      <Box component="span" tabIndex={0} sx={{ color: 'text.secondary', typography: 'body2' }}>
        {t(`assistant.certainty.${certaintyOf(confidence)}`)} · {percent}
      </Box>
    </Tooltip>
  );
}

/** Says that nothing fitting is known, and asks what a person will need to know. */
function NoKnownAnswer({ answer, onAnswer }: { answer: AIResponseBody; onAnswer?: () => void }) {
  const { t } = useTranslation('ticket');
  const isStaff = useIsStaff();
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <div>{isStaff ? t('assistant.no_known_answer_staff') : t('assistant.no_known_answer')}</div>
      {answer.questions.length > 0 && (
        <Box
          component="ul"
          aria-label={t('assistant.questions')}
          lang={answer.language}
          sx={{ m: 0, pl: 6, display: 'grid', gap: 1 }}
        >
          {answer.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </Box>
      )}
      {answer.questions.length > 0 && onAnswer && (
        <Button size="small" variant="outlined" color="inherit" onClick={onAnswer}>
          {t('assistant.answer_questions')}
        </Button>
      )}
    </Box>
  );
}

function Sources({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {children}
      </Box>
    </Box>
  );
}

type SourceProps = {
  icon: ReactNode;
  to: React.ComponentProps<typeof Link>['to'];
  title: string;
  note: string | undefined;
};

function Source({ icon, to, title, note }: SourceProps) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 2, color: 'text.secondary' }}>
      <Box component="span" sx={{ pt: 0.5 }}>
        {icon}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <MuiLink component={Link} to={to} sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </MuiLink>
        {note !== undefined && (
          <Box sx={{ typography: 'caption', fontVariantNumeric: 'tabular-nums' }}>{note}</Box>
        )}
      </Box>
    </Box>
  );
}

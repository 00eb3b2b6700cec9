import type { AIResponseBody, Step } from '@desk/contract/ai-responses';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { splitLastWord } from './split-last-word.ts';
import { useTicketLink } from './ticket-link.ts';
import { WrittenText } from './written-text.tsx';

/** What to try, each step with what it rests on; what rests on nothing known is called general advice. */
export function AnswerSteps({ answer }: { answer: AIResponseBody }) {
  const { t } = useTranslation('ticket');
  const { steps } = answer;
  const isAllGeneral = steps.every(({ sources }) => sources.length === 0);
  return (
    <>
      {isAllGeneral && (
        <Box sx={{ color: 'text.secondary', typography: 'body2', mb: 2 }}>{generalText(t, answer)}</Box>
      )}
      <Box component="ol" aria-label={t('assistant.steps')} sx={listStyle} lang={answer.language}>
        {steps.map((step) => (
          <Box component="li" key={step.text} sx={{ pl: 1, '&::marker': { color: 'text.secondary' } }}>
            {step.sources.length > 0 ? (
              <WithSources step={step} answer={answer} />
            ) : (
              <>
                <WrittenText inline text={step.text} />
                {!isAllGeneral && <General />}
              </>
            )}
          </Box>
        ))}
      </Box>
    </>
  );
}

/** What is near is known but says it in other words, or in another language; or nothing near is known. */
function generalText(t: TFunction<'ticket'>, answer: AIResponseBody): string {
  if (answer.outcome === 'no_known_answer') return t('assistant.general_meanwhile');
  const hasRelated = answer.knowledge_articles.length > 0 || (answer.similar_tickets ?? []).length > 0;
  return hasRelated ? t('assistant.general_with_related') : t('assistant.all_general');
}

const listStyle = { m: 0, pl: 6, display: 'grid', gap: 2 } as const;

function General() {
  const { t } = useTranslation('ticket');
  return (
    <Box
      component="span"
      sx={{ color: 'text.secondary', typography: 'caption', whiteSpace: 'nowrap', ml: 1.5 }}
    >
      {t('assistant.general')}
    </Box>
  );
}

/** The worker calls an article `article:5` and a closed ticket `ticket:7`; who may not see the ticket has `solved_case`. */
function WithSources({ step: { text, sources }, answer }: { step: Step; answer: AIResponseBody }) {
  const { t } = useTranslation('ticket');
  const ticketLink = useTicketLink();
  const articles = answer.knowledge_articles.filter(({ article_id }) =>
    sources.includes(`article:${article_id}`),
  );
  const tickets = (answer.similar_tickets ?? []).filter(({ ticket_id }) =>
    sources.includes(`ticket:${ticket_id}`),
  );
  // Their signs stay with the last word: alone in a line they would be nobody's.
  const [start, end] = articles.length + tickets.length > 0 ? splitLastWord(text) : [text, ''];
  return (
    <>
      <WrittenText inline text={start} />
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {end}
        {articles.map(({ article_id, title }) => (
          <SourceLink
            key={article_id}
            title={title}
            label={t('assistant.rests_on', { title })}
            to={`/knowledge/${article_id}`}
          >
            <MenuBookOutlined aria-hidden sx={{ fontSize: 16 }} />
          </SourceLink>
        ))}
        {tickets.map(({ ticket_id, ticket_number, title }) => (
          <SourceLink
            key={ticket_id}
            title={`${ticket_number} ${title}`}
            label={t('assistant.rests_on_ticket', { number: ticket_number })}
            to={ticketLink(ticket_number)}
          >
            <TaskAltOutlined aria-hidden sx={{ fontSize: 16 }} />
          </SourceLink>
        ))}
      </Box>
      {sources.includes('solved_case') && (
        <Box
          component="span"
          sx={{ color: 'text.secondary', typography: 'caption', whiteSpace: 'nowrap', ml: 1.5 }}
        >
          {t('assistant.solved_case')}
        </Box>
      )}
    </>
  );
}

type SourceLinkProps = {
  title: string;
  label: string;
  to: React.ComponentProps<typeof Link>['to'];
  children: ReactNode;
};

function SourceLink({ title, label, to, children }: SourceLinkProps) {
  return (
    <Tooltip title={title}>
      <MuiLink
        component={Link}
        to={to}
        aria-label={label}
        sx={{
          display: 'inline-flex',
          verticalAlign: 'middle',
          ml: 1,
          p: 0.5,
          // Small to the eye, not to the hand.
          position: 'relative',
          '&::after': { content: '""', position: 'absolute', inset: -6 },
          color: 'text.secondary',
          '&:hover, &:focus-visible': { color: 'primary.main' },
        }}
      >
        {children}
      </MuiLink>
    </Tooltip>
  );
}

import type { TicketDetail } from '@desk/contract/tickets';
import AutoAwesomeOutlined from '@mui/icons-material/AutoAwesomeOutlined';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useIsStaff } from '../../lib/session.ts';
import { type HistoryItem, historyItems } from './history-entries.ts';
import { actorMark, historySentence } from './history-sentence.ts';
import { itTeamQuery, ticketHistoryQuery } from './ticket-queries.ts';
import { WrittenText } from './written-text.tsx';

/** Folded at first: most people look at what was said, not at what was set. */
export function HistoryTimeline({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();
  const listId = useId();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ borderTop: 1, borderColor: 'divider', pt: 3 }}>
      <Typography variant="h2" id={titleId}>
        <Button
          color="inherit"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
          endIcon={<ExpandMore sx={{ transform: isOpen ? 'rotate(180deg)' : undefined }} />}
          sx={{ ml: -3.5, font: 'inherit' }}
        >
          {t('history.title')}
        </Button>
      </Typography>
      <Box id={listId}>{isOpen && <Timeline ticket={ticket} />}</Box>
    </Box>
  );
}

function Timeline({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const isStaff = useIsStaff();
  const history = useQuery(ticketHistoryQuery(ticket.ticket_number));
  const team = useQuery({ ...itTeamQuery, enabled: isStaff });
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  if (!history.data) return <SkeletonRows rows={3} height={32} />;

  const people = [
    ...(team.data ?? []).map((one) => [one.employee_id, one.name] as const),
    ...history.data.map((entry) => [entry.changed_by, entry.changed_by_name] as const),
    ...ticket.comments.map((comment) => [comment.author_id, comment.author_name] as const),
    [ticket.assigned_to, ticket.assigned_to_name] as const,
    ['ai', t('history.assistant')] as const,
  ];
  const names = new Map(people.flatMap(([id, name]) => (id !== null && name !== null ? [[id, name]] : [])));
  const items = historyItems(history.data, {
    names,
    language,
    requester: { employee_id: ticket.employee_id, name: ticket.employee_name_snapshot },
  });
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, mt: 2 }}>
      {items.map((item) => (
        <TimelineItem key={item.id} item={item} />
      ))}
    </Box>
  );
}

function TimelineItem({ item }: { item: HistoryItem }) {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const { actor } = item;
  const name = actor.name ?? (actor.kind === 'ai' ? t('history.assistant') : t('history.desk'));
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '28px minmax(0, 1fr)',
        columnGap: 3,
        pb: 4,
        position: 'relative',
        // The line that ties the moments together, from avatar to avatar.
        '&:not(:last-of-type)::before': {
          content: '""',
          position: 'absolute',
          left: 13.5,
          top: 32,
          bottom: 4,
          borderLeft: 1,
          borderColor: 'divider',
        },
      }}
    >
      {actor.kind === 'ai' ? (
        <AutoAwesomeOutlined aria-hidden sx={{ color: 'desk.assistant', m: 'auto', mt: 0.5, fontSize: 20 }} />
      ) : (
        <PersonAvatar name={name} />
      )}
      <Box sx={{ minWidth: 0, pt: 0.5 }}>
        {item.sentences.map((sentence) => (
          <Box key={JSON.stringify(sentence)}>
            <SentenceWithActor text={historySentence(t, sentence, language)} actor={name} />
          </Box>
        ))}
        {item.code !== null && <Box sx={{ color: 'text.secondary' }}>{t(`history.code.${item.code}`)}</Box>}
        {item.comment !== null && (
          <Box sx={{ color: 'text.secondary', borderLeft: 2, borderColor: 'divider', pl: 3, my: 1 }}>
            <WrittenText text={item.comment} />
          </Box>
        )}
        <Box sx={{ color: 'text.secondary', typography: 'caption' }}>
          <RelativeTime time={item.created_at} />
        </Box>
      </Box>
    </Box>
  );
}

/** Sets the name apart without making the translation carry markup. */
function SentenceWithActor({ text, actor }: { text: string; actor: string }) {
  return text.split(actorMark).map((piece, position) => (
    <Fragment key={position}>
      {position > 0 && <strong>{actor}</strong>}
      {piece}
    </Fragment>
  ));
}

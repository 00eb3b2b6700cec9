import type { NoticeBody } from '@desk/contract/notices';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RelativeTime } from '../../components/relative-time.tsx';
import { visuallyHidden } from '../../components/visually-hidden.ts';
import { useLanguage } from '../../i18n/language.ts';
import { groupNotices, type NoticeGroup } from './group-notices.ts';
import { noticeLooks } from './notice-icons.ts';
import { useReadNotices } from './notice-queries.ts';
import { noticeSentence } from './notice-sentence.ts';

type NoticeListProps = {
  notices: readonly NoticeBody[];
  /** Told when one of them is opened. */
  onOpen?: () => void;
};

/** Newest first; each leads to its ticket and is read from then on. */
export function NoticeList({ notices, onOpen }: NoticeListProps) {
  const read = useReadNotices();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {groupNotices(notices).map((group) => (
        <NoticeRow
          key={group.latest.id}
          group={group}
          onOpen={() => {
            if (group.isUnread) read.mutate({ ids: group.ids });
            onOpen?.();
          }}
        />
      ))}
    </Box>
  );
}

function NoticeRow({ group: { latest, ids, isUnread }, onOpen }: { group: NoticeGroup; onOpen: () => void }) {
  const { t } = useTranslation('notice');
  const language = useLanguage();
  const { icon: Icon, color } = noticeLooks[latest.event];
  const words = latest.data.trigger ? t(`trigger.${latest.data.trigger}`) : latest.excerpt;
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box
        component={Link}
        to={`/tickets/${latest.ticket.ticket_number}`}
        onClick={onOpen}
        sx={{
          display: 'grid',
          gridTemplateColumns: '20px minmax(0, 1fr) 8px',
          columnGap: 3,
          px: { xs: 3, sm: 4 },
          py: 3,
          color: 'inherit',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'desk.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Icon aria-hidden sx={{ fontSize: 20, mt: 0.25, color }} />
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ fontWeight: isUnread ? 600 : 400, overflowWrap: 'anywhere' }}>
            {isUnread && (
              <Box component="span" sx={visuallyHidden}>
                {`${t('unread')} `}
              </Box>
            )}
            {noticeSentence(latest, t, language)}
            {ids.length > 1 && (
              <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                {` ${t('more', { count: ids.length - 1 })}`}
              </Box>
            )}
          </Box>
          {words && (
            <Box
              sx={{
                typography: 'body2',
                color: 'text.secondary',
                display: '-webkit-box',
                WebkitLineClamp: 2,
                WebkitBoxOrient: 'vertical',
                overflow: 'hidden',
                overflowWrap: 'anywhere',
              }}
            >
              {words}
            </Box>
          )}
          <Box
            sx={{ typography: 'body2', color: 'text.secondary', display: 'flex', columnGap: 2, minWidth: 0 }}
          >
            <Box
              component="span"
              sx={{
                flex: '0 1 auto',
                minWidth: 0,
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
            >
              {latest.ticket.title}
            </Box>
            <Box component="span" sx={{ flexShrink: 0 }}>
              · <RelativeTime time={latest.created_at} />
            </Box>
          </Box>
        </Box>
        {isUnread && (
          <Box
            aria-hidden
            sx={{ width: 8, height: 8, mt: 1.75, borderRadius: '50%', bgcolor: 'primary.main' }}
          />
        )}
      </Box>
    </Box>
  );
}

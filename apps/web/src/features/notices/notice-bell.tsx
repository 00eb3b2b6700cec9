import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { visuallyHidden } from '../../components/visually-hidden.ts';
import { i18n } from '../../i18n/i18n.ts';
import { latestNoticesQuery } from './notice-queries.ts';
import { useReadTicketNotices } from './use-read-ticket-notices.ts';

const loadPanel = async () => {
  const [{ NoticePanel }] = await Promise.all([import('./notice-panel.tsx'), i18n.loadNamespaces('notice')]);
  return { default: NoticePanel };
};
const NoticePanel = lazy(loadPanel);

/** Where there is no room for a panel, the page of notices is the panel. */
const isNarrow = () => window.matchMedia('(max-width: 599.95px)').matches;

/** How much is unread, on every page. Its panel is fetched when somebody comes near. */
export function NoticeBell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const panelId = useId();
  useReadTicketNotices();
  const unread = useQuery(latestNoticesQuery).data?.unread ?? 0;
  const approach = () => {
    if (!isNarrow()) void loadPanel();
  };
  return (
    <>
      <IconButton
        aria-label={unread > 0 ? t('notices.bell_unread', { count: unread }) : t('notices.bell')}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? panelId : undefined}
        onPointerEnter={approach}
        onFocus={approach}
        onClick={({ currentTarget }) => {
          if (isNarrow()) {
            void navigate('/notices');
            return;
          }
          setAnchor(currentTarget);
          setWasOpened(true);
        }}
        sx={{ color: 'text.secondary' }}
      >
        <Badge badgeContent={unread} max={99} color="primary">
          <NotificationsOutlined aria-hidden />
        </Badge>
      </IconButton>
      <NewNotices unread={unread} />
      {wasOpened && (
        <Suspense fallback={null}>
          <NoticePanel id={panelId} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}

/** Says what has come since the page was opened to whoever cannot see the badge. */
function NewNotices({ unread }: { unread: number }) {
  const { t } = useTranslation();
  const before = useRef(unread);
  const [come, setCome] = useState(0);
  useEffect(() => {
    setCome(Math.max(0, unread - before.current));
    before.current = unread;
  }, [unread]);
  return (
    <Box role="status" sx={visuallyHidden}>
      {come > 0 && t('notices.new', { count: come })}
    </Box>
  );
}

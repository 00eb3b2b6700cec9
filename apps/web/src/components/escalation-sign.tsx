import NotificationImportantOutlined from '@mui/icons-material/NotificationImportantOutlined';
import { useTranslation } from 'react-i18next';

/** In a dense row: the sign of `EscalationTag` without its words. */
export function EscalationSign({ level }: { level: number }) {
  const { t } = useTranslation('ticket');
  if (level === 0) return null;
  return (
    <NotificationImportantOutlined
      titleAccess={level === 1 ? t('escalation.badge') : t('escalation.badge_level', { level })}
      sx={{ fontSize: 16, color: 'desk.priority_urgent', mr: 1, verticalAlign: '-3px' }}
    />
  );
}

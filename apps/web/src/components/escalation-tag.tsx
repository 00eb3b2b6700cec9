import NotificationImportantOutlined from '@mui/icons-material/NotificationImportantOutlined';
import { useTranslation } from 'react-i18next';
import { Tag } from './tag.tsx';

/** That a ticket waits for too long, or cannot wait: the higher, the more have been told. */
export function EscalationTag({ level, plain }: { level: number; plain?: boolean }) {
  const { t } = useTranslation('ticket');
  if (level === 0) return null;
  return (
    <Tag icon={NotificationImportantOutlined} color="desk.priority_urgent" plain={plain}>
      {level === 1 ? t('escalation.badge') : t('escalation.badge_level', { level })}
    </Tag>
  );
}

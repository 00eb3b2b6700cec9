import { type TicketStatus, ticketStatusLabels } from '@desk/contract/vocabulary';
import type { SvgIconComponent } from '@mui/icons-material';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Contrast from '@mui/icons-material/Contrast';
import LockOutlined from '@mui/icons-material/LockOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { useLanguage } from '../i18n/language.ts';
import { Tag } from './tag.tsx';

/** From an empty circle over a half one to a check and a lock: readable without colour. */
export const statusIcons: Readonly<Record<TicketStatus, SvgIconComponent>> = {
  pending: RadioButtonUnchecked,
  in_progress: Contrast,
  resolved: CheckCircleOutlined,
  closed: LockOutlined,
};

export function StatusChip({ status, plain }: { status: TicketStatus; plain?: boolean }) {
  const language = useLanguage();
  return (
    <Tag icon={statusIcons[status]} color={`desk.${status}`} plain={plain}>
      {ticketStatusLabels[status][language]}
    </Tag>
  );
}

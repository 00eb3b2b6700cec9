import { type Priority, priorityLabels } from '@desk/contract/vocabulary';
import type { SvgIconComponent } from '@mui/icons-material';
import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import KeyboardDoubleArrowUp from '@mui/icons-material/KeyboardDoubleArrowUp';
import Remove from '@mui/icons-material/Remove';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.ts';
import { Tag } from './tag.tsx';

export const priorityIcons: Readonly<Record<Priority, SvgIconComponent>> = {
  low: KeyboardArrowDown,
  medium: Remove,
  high: KeyboardArrowUp,
  urgent: KeyboardDoubleArrowUp,
};

/** Null is a ticket whose priority nobody has decided yet. */
export function PriorityChip({ priority, plain }: { priority: Priority | null; plain?: boolean }) {
  const language = useLanguage();
  const { t } = useTranslation();
  if (!priority)
    return (
      <Tag plain={plain} faint>
        {t('undecided')}
      </Tag>
    );
  return (
    <Tag icon={priorityIcons[priority]} color={`desk.priority_${priority}`} plain={plain}>
      {priorityLabels[priority][language]}
    </Tag>
  );
}

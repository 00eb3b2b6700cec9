import { type Level, levelLabels } from '@desk/contract/vocabulary';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.ts';
import { priorityIcons } from './priority-chip.tsx';
import { Tag } from './tag.tsx';

/** A severity or an urgency; which of the two, the label beside it says. */
export function LevelChip({ level, plain }: { level: Level | null; plain?: boolean }) {
  const language = useLanguage();
  const { t } = useTranslation();
  if (!level)
    return (
      <Tag plain={plain} faint>
        {t('undecided')}
      </Tag>
    );
  return (
    <Tag icon={priorityIcons[level]} color={`desk.priority_${level}`} plain={plain}>
      {levelLabels[level][language]}
    </Tag>
  );
}

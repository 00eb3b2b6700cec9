import { type Category, categoryLabels } from '@desk/contract/vocabulary';
import type { SvgIconComponent } from '@mui/icons-material';
import AppsOutlined from '@mui/icons-material/AppsOutlined';
import ForumOutlined from '@mui/icons-material/ForumOutlined';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import LaptopOutlined from '@mui/icons-material/LaptopOutlined';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import WifiOutlined from '@mui/icons-material/WifiOutlined';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.ts';
import { Tag } from './tag.tsx';

export const categoryIcons: Readonly<Record<Category, SvgIconComponent>> = {
  hardware: LaptopOutlined,
  software: AppsOutlined,
  network: WifiOutlined,
  permission: KeyOutlined,
  collaboration: ForumOutlined,
  security: ShieldOutlined,
  other: MoreHoriz,
};

/** Null is a ticket whose category nobody has decided yet. */
export function CategoryChip({ category, plain }: { category: Category | null; plain?: boolean }) {
  const language = useLanguage();
  const { t } = useTranslation();
  if (!category)
    return (
      <Tag plain={plain} faint>
        {t('undecided')}
      </Tag>
    );
  return (
    <Tag icon={categoryIcons[category]} plain={plain}>
      {categoryLabels[category][language]}
    </Tag>
  );
}

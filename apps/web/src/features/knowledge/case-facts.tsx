import type { ResolvedCaseBody } from '@desk/contract/resolved-cases';
import { useTranslation } from 'react-i18next';
import { CategoryChip } from '../../components/category-chip.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { languageNames, useLanguage } from '../../i18n/language.ts';

/** What it was about, in which language, when and by whom it was solved; nobody's name. */
export function CaseFacts({ solved }: { solved: ResolvedCaseBody }) {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  return (
    <>
      <CategoryChip category={solved.category} plain />
      {solved.language !== language && <span>{languageNames[solved.language]}</span>}
      <RelativeTime time={solved.closed_at} />
      <span>{solved.resolver_kind === 'ai' ? t('case.by_ai') : t('case.by_person')}</span>
      {solved.usage_count > 0 && <span>{t('shown', { count: solved.usage_count })}</span>}
    </>
  );
}

import type { AssistantQuality, Proportion } from '@desk/contract/assistant-quality';
import { useTranslation } from 'react-i18next';
import { Figure, FigureList } from '../../components/figure-list.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { formatPercent } from '../../lib/format.ts';
import { intervalText, isKnown } from './proportion.tsx';

/** The state of the assistant in five shares, each with how sure it is. */
export function QualityFigures({ quality }: { quality: AssistantQuality }) {
  const { t } = useTranslation('assistant');
  const { accuracy, judgements, thumbs_up, answers } = quality;
  return (
    <FigureList label={t('quality.figures')} across={5} from="md">
      <Share label={t('quality.category_blind')} of={accuracy.category_blind} />
      <Share label={t('quality.category')} of={accuracy.category} />
      <Share label={t('quality.accepted')} of={judgements.accepted} />
      <Share label={t('quality.thumbs_up')} of={thumbs_up} />
      <Share label={t('quality.by_rules')} of={answers.rules} />
    </FigureList>
  );
}

function Share({ label, of }: { label: string; of: Proportion }) {
  const { t } = useTranslation('assistant');
  const language = useLanguage();
  return (
    <Figure label={label} value={isKnown(of) ? formatPercent(of.share ?? 0, language) : '–'}>
      {isKnown(of)
        ? `${intervalText(of, language)}, n = ${of.n}`
        : of.n === 0
          ? t('quality.none_yet')
          : t('quality.too_few', { count: of.count, n: of.n })}
    </Figure>
  );
}

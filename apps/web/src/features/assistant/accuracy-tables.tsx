import type { AssistantQuality, Proportion } from '@desk/contract/assistant-quality';
import { categoryLabels } from '@desk/contract/vocabulary';
import { useTranslation } from 'react-i18next';
import { ChartSection } from '../../components/chart-section.tsx';
import { Pair } from '../../components/pair.tsx';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { ProportionText } from './proportion.tsx';

/** How often the assistant was right, by field, category, language and by what answered. */
export function AccuracyTables({ quality }: { quality: AssistantQuality }) {
  const { t } = useTranslation(['assistant', 'ticket']);
  const language = useLanguage();
  const { accuracy, by_category, by_language, by_model } = quality;
  return (
    <Pair>
      <ShareTable
        title={t('quality.accuracy_by_field')}
        note={t('quality.accuracy_note')}
        head={t('quality.field')}
        columns={[t('quality.accuracy')]}
        rows={[
          [t('ticket:filter.category'), accuracy.category],
          [t('ticket:filter.severity'), accuracy.severity],
          [t('ticket:filter.urgency'), accuracy.urgency],
          [t('ticket:filter.priority'), accuracy.priority],
          [t('ticket:filter.assigned_to'), accuracy.assignee],
        ]}
      />
      <ShareTable
        title={t('quality.accuracy_by_language')}
        head={t('quality.language')}
        columns={[t('quality.accuracy')]}
        rows={by_language.map(({ language: of, accuracy: share }) => [languageNames[of], share])}
      />
      <ShareTable
        title={t('quality.accuracy_by_category')}
        note={t('quality.recall_note')}
        head={t('quality.category_name')}
        columns={[t('quality.recall'), t('quality.precision')]}
        rows={by_category.map(({ category, recall, precision }) => [
          categoryLabels[category][language],
          recall,
          precision,
        ])}
      />
      <ShareTable
        title={t('quality.accuracy_by_model')}
        head={t('quality.answered_by')}
        columns={[t('quality.accuracy')]}
        rows={by_model.map(({ source, model_used, assistant_version, accuracy: share }) => [
          source === 'rules'
            ? `${t('quality.rules')} · ${assistant_version}`
            : `${model_used} · ${assistant_version}`,
          share,
        ])}
      />
    </Pair>
  );
}

type ShareTableProps = {
  title: string;
  note?: string;
  head: string;
  columns: string[];
  rows: [string, ...Proportion[]][];
};

function ShareTable({ title, note, head, columns, rows }: ShareTableProps) {
  return (
    <ChartSection
      title={title}
      note={note}
      data={{
        columns: [{ label: head }, ...columns.map((label) => ({ label, align: 'right' as const }))],
        rows: rows.map(([name, ...of]) => ({
          key: name,
          cells: [name, ...of.map((share, at) => <ProportionText key={columns[at]} of={share} />)],
        })),
        file: {
          columns: [head, ...columns.flatMap((label) => [label, 'n', '2.5%', '97.5%'])],
          rows: rows.map(([name, ...of]) => [
            name,
            ...of.flatMap(({ share, n, low, high }) => [share, n, low, high]),
          ]),
        },
      }}
    />
  );
}

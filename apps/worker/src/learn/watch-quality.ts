import type { AssistantQuality } from '@desk/contract/assistant-quality';
import { answerVerdicts, labelOrigins } from '@desk/contract/vocabulary';
import type { Desk } from '@desk/desk/desk';
import { countOpenBlindReviews } from '@desk/desk/learning/blind-reviews';
import { readQuality } from '@desk/desk/learning/read-quality';
import { Gauge, type Registry } from 'prom-client';

const days = 90;
/** What ninety days say does not change between two scrapes. */
const freshForMs = 5 * 60_000;

type Read = { quality: AssistantQuality; open_blind_reviews: number };

/**
 * Adds what the quality page shows, of the last ninety days, as counts: accuracy is `assistant_right_answers` over
 * `assistant_labelled_answers`, and who divides them also sees of how many. What cannot be asked right now is left out.
 */
export function watchQuality(registry: Registry, desk: Desk): void {
  const registers = [registry];
  let read: { at: number; value: Promise<Read | undefined> } | undefined;
  const fresh = () => {
    const at = performance.now();
    if (!read || at - read.at > freshForMs) {
      const value = Promise.all([readQuality(desk, { days }), countOpenBlindReviews(desk)]).then(
        ([quality, open_blind_reviews]) => ({ quality, open_blind_reviews }),
        () => {
          read = undefined;
          return undefined;
        },
      );
      read = { at, value };
    }
    return read.value;
  };

  /** A gauge that is filled from what was read, and empty while nothing could be. */
  function gauge<Label extends string>(
    options: { name: string; help: string; labelNames?: readonly Label[] },
    fill: (gauge: Gauge<Label>, read: Read) => void,
  ): void {
    const { name, help, labelNames = [] } = options;
    const made: Gauge<Label> = new Gauge({
      name,
      help: `${help} Of the last ${days} days.`,
      labelNames,
      registers,
      async collect() {
        made.reset();
        const current = await fresh();
        if (current) fill(made, current);
        // A gauge without labels is nought after a reset, which would read as a figure.
        else if (labelNames.length === 0) made.remove();
      },
    });
  }

  for (const { name, help, of } of [
    {
      name: 'assistant_labelled_answers',
      help: 'Answers whose category somebody confirmed or corrected, overall and by category, language and source of answer.',
      of: 'n',
    },
    {
      name: 'assistant_right_answers',
      help: 'Those of assistant_labelled_answers whose category was right.',
      of: 'count',
    },
  ] as const)
    gauge({ name, help, labelNames: ['dimension', 'value'] }, (made, { quality }) => {
      for (const { dimension, value, accuracy } of slices(quality))
        made.set({ dimension, value }, accuracy[of]);
    });

  gauge(
    { name: 'assistant_labels', help: 'Confirmed categories, by how they were.', labelNames: ['origin'] },
    (made, { quality }) => {
      for (const origin of labelOrigins) made.set({ origin }, quality.labels.by_origin[origin]);
    },
  );
  gauge(
    { name: 'assistant_verdicts', help: 'What people said of answers.', labelNames: ['verdict'] },
    (made, { quality }) => {
      for (const verdict of answerVerdicts) made.set({ verdict }, verdictsOf(quality)[verdict]);
    },
  );
  gauge(
    { name: 'assistant_calibration_error', help: 'How far confidence is, on average, from what was right.' },
    (made, { quality }) => setOrRemove(made, quality.reliability.ece),
  );
  gauge(
    {
      name: 'assistant_category_shift',
      help: 'Population stability index of the latest week’s categories against the four weeks before.',
    },
    (made, { quality }) => setOrRemove(made, quality.weeks.at(-1)?.category_shift ?? null),
  );
  gauge(
    { name: 'assistant_blind_reviews_open', help: 'Tickets on offer for blind review.' },
    (made, { open_blind_reviews }) => made.set(open_blind_reviews),
  );
  gauge(
    {
      name: 'assistant_learned_models',
      help: 'Lessons on record, by what became of them.',
      labelNames: ['state'],
    },
    (made, { quality }) => {
      for (const state of ['active', 'retired', 'refused'] as const)
        made.set({ state }, quality.learned_models.filter((model) => model.state === state).length);
    },
  );
}

function slices({ accuracy, by_category, by_language, by_model }: AssistantQuality) {
  const bySource = (['rules', 'model'] as const).map((value) => {
    const own = by_model.filter(({ source }) => source === value);
    const sum = (of: 'n' | 'count') => own.reduce((total, row) => total + row.accuracy[of], 0);
    return { dimension: 'source', value, accuracy: { n: sum('n'), count: sum('count') } };
  });
  return [
    { dimension: 'all', value: 'all', accuracy: accuracy.category },
    { dimension: 'blind_review', value: 'all', accuracy: accuracy.category_blind },
    ...by_category.map(({ category, recall }) => ({
      dimension: 'category',
      value: category,
      accuracy: recall,
    })),
    ...by_language.map(({ language, accuracy: own }) => ({
      dimension: 'language',
      value: language,
      accuracy: own,
    })),
    ...bySource,
  ];
}

function verdictsOf({ thumbs_up, judgements }: AssistantQuality) {
  return {
    accepted: judgements.accepted.count,
    edited: judgements.edited.count,
    refused: judgements.refused.count,
    thumbs_up: thumbs_up.count,
    thumbs_down: thumbs_up.n - thumbs_up.count,
  };
}

/** A number that does not exist yet is left out: zero would read as perfect. */
function setOrRemove(gauge: Gauge<never>, value: number | null): void {
  if (value === null) gauge.remove();
  else gauge.set(value);
}

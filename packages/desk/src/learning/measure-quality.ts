import type { AssistantQuality, QualityWeek } from '@desk/contract/assistant-quality';
import { categories, type LabelOrigin, languages, refusalReasons } from '@desk/contract/vocabulary';
import { categoryShift } from './category-shift.ts';
import { proportion, shareOf } from './proportion.ts';
import type { AnswerCount, AnsweredLabel, VerdictCount } from './read-quality.ts';

type Measured = Omit<AssistantQuality, 'from' | 'to' | 'learned_models' | 'models'>;

const isRight = (label: AnsweredLabel) => label.suggested === label.confirmed;

/**
 * Makes the figures from the rows; pure.
 * @param rows.first_week Monday of the period's first week; answers of the weeks before are there to compare with
 */
export function measureQuality(rows: {
  labels: readonly AnsweredLabel[];
  answers: readonly AnswerCount[];
  verdicts: readonly VerdictCount[];
  first_week: string;
}): Measured {
  const { labels, verdicts, first_week } = rows;
  const ofField = (field: AnsweredLabel['field']) => labels.filter((label) => label.field === field);
  const sorted = ofField('category');
  const inPeriod = rows.answers.filter(({ week }) => week >= first_week);
  const n = total(inPeriod);

  return {
    answers: {
      n,
      rules: proportion(total(inPeriod.filter(({ source }) => source === 'rules')), n),
      model: proportion(total(inPeriod.filter(({ source }) => source === 'model')), n),
    },
    labels: {
      total: sorted.length,
      by_origin: {
        correction: countOrigin(sorted, 'correction'),
        acceptance: countOrigin(sorted, 'acceptance'),
        blind_review: countOrigin(sorted, 'blind_review'),
      },
    },
    accuracy: {
      category: shareOf(sorted, isRight),
      category_blind: shareOf(
        sorted.filter(({ origin }) => origin === 'blind_review'),
        isRight,
      ),
      severity: shareOf(ofField('severity'), isRight),
      urgency: shareOf(ofField('urgency'), isRight),
      priority: shareOf(ofField('priority'), isRight),
      assignee: shareOf(ofField('assigned_to'), isRight),
    },
    by_category: categories.map((category) => ({
      category,
      recall: shareOf(
        sorted.filter(({ confirmed }) => confirmed === category),
        isRight,
      ),
      precision: shareOf(
        sorted.filter(({ suggested }) => suggested === category),
        isRight,
      ),
    })),
    by_language: languages.map((language) => ({
      language,
      accuracy: shareOf(
        sorted.filter((label) => label.language === language),
        isRight,
      ),
    })),
    by_model: byModel(sorted),
    confusion: {
      categories: [...categories],
      counts: categories.map((predicted) =>
        categories.map(
          (actual) =>
            sorted.filter(({ suggested, confirmed }) => suggested === predicted && confirmed === actual)
              .length,
        ),
      ),
    },
    reliability: reliability(sorted),
    thumbs_up: proportion(
      countVerdict(verdicts, 'thumbs_up'),
      countVerdict(verdicts, 'thumbs_up') + countVerdict(verdicts, 'thumbs_down'),
    ),
    judgements: judgements(verdicts),
    weeks: weeks(rows.answers, sorted, first_week),
  };
}

const total = (answers: readonly AnswerCount[]) => answers.reduce((sum, { count }) => sum + count, 0);

const countOrigin = (labels: readonly AnsweredLabel[], wanted: LabelOrigin) =>
  labels.filter(({ origin }) => origin === wanted).length;

const countVerdict = (verdicts: readonly VerdictCount[], wanted: VerdictCount['verdict']) =>
  verdicts.reduce((sum, { verdict, count }) => sum + (verdict === wanted ? count : 0), 0);

function byModel(labels: readonly AnsweredLabel[]): Measured['by_model'] {
  const groups = new Map<string, AnsweredLabel[]>();
  for (const label of labels) {
    const key = JSON.stringify([label.source, label.model_used, label.assistant_version]);
    groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { source, model_used, assistant_version } = first;
      return [{ source, model_used, assistant_version, accuracy: shareOf(group, isRight) }];
    })
    .sort((a, b) => b.accuracy.n - a.accuracy.n);
}

const binCount = 10;

/** Bins of equal width, which a reader can name; how far, on average, confidence is from what was right. */
function reliability(labels: readonly AnsweredLabel[]): Measured['reliability'] {
  const bins = Array.from({ length: binCount }, (_, index) => {
    const inBin = labels.filter(
      ({ confidence_score }) => Math.min(binCount - 1, Math.floor(confidence_score * binCount)) === index,
    );
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      mean_confidence: inBin.reduce((sum, label) => sum + label.confidence_score, 0) / inBin.length,
      accuracy: shareOf(inBin, isRight),
    };
  }).filter(({ accuracy }) => accuracy.n > 0);
  if (labels.length === 0) return { bins, ece: null };
  const ece = bins.reduce(
    (sum, { mean_confidence, accuracy }) =>
      sum + (accuracy.n / labels.length) * Math.abs(mean_confidence - (accuracy.share ?? 0)),
    0,
  );
  return { bins, ece };
}

function judgements(verdicts: readonly VerdictCount[]): Measured['judgements'] {
  const judged = verdicts.filter(({ verdict }) => !verdict.startsWith('thumbs'));
  const n = judged.reduce((sum, { count }) => sum + count, 0);
  return {
    accepted: proportion(countVerdict(judged, 'accepted'), n),
    edited: proportion(countVerdict(judged, 'edited'), n),
    refused: proportion(countVerdict(judged, 'refused'), n),
    refused_by_reason: refusalReasons.map((wanted) => ({
      reason: wanted,
      count: judged.reduce((sum, { reason, count }) => sum + (reason === wanted ? count : 0), 0),
    })),
  };
}

const weeksCompared = 4;

function weeks(
  answers: readonly AnswerCount[],
  labels: readonly AnsweredLabel[],
  first_week: string,
): QualityWeek[] {
  const all = [...new Set(answers.map(({ week }) => week))].sort();
  return all
    .filter((week) => week >= first_week)
    .map((week) => {
      const ofWeek = answers.filter((answer) => answer.week === week);
      const earliest = daysBefore(week, weeksCompared * 7);
      const before = answers.filter((answer) => answer.week >= earliest && answer.week < week);
      const count = total(ofWeek);
      return {
        week,
        answers: count,
        accuracy: shareOf(
          labels.filter((label) => label.week === week),
          isRight,
        ),
        mean_confidence:
          count === 0 ? null : ofWeek.reduce((sum, row) => sum + row.confidence_sum, 0) / count,
        category_shift: categoryShift(ofWeek, before),
      };
    });
}

/** Calendar days, whatever the clocks did. */
function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

import type { Language } from '@desk/contract/vocabulary';
import type { TFunction } from 'i18next';
import type { HistorySentence, TriageField } from './history-entries.ts';

/** Stands in the sentence where the actor's name belongs, so that the page can set the name apart. */
export const actorMark = '\u0001';
const actor = actorMark;

function triagedValue(
  t: TFunction<'ticket'>,
  { field, value }: { field: TriageField; value: string },
): string {
  return t(`history.triaged_value.${field}`, { value });
}

/** The sentence in the language of `t`, with `actorMark` for the actor. */
export function historySentence(
  t: TFunction<'ticket'>,
  sentence: HistorySentence,
  language: Language,
): string {
  switch (sentence.key) {
    case 'set':
      return t(`history.set.${sentence.field}`, { actor, value: sentence.value });
    case 'changed':
      return t(`history.changed.${sentence.field}`, { actor, from: sentence.from, to: sentence.to });
    case 'triaged': {
      const list = new Intl.ListFormat(language, { type: 'conjunction' });
      return t('history.triaged', {
        actor,
        values: list.format(sentence.values.map((value) => triagedValue(t, value))),
      });
    }
    case 'changed_other':
      return t('history.changed_other', { actor, field: sentence.field });
    case 'assigned':
    case 'reassigned':
      return t(`history.${sentence.key}`, { actor, person: sentence.person ?? t('history.somebody_it') });
    case 'to_team':
      return t('history.to_team', { actor, team: sentence.team });
    case 'routed':
      return t('history.routed', { actor, reason: t(`route.reason.${sentence.reason}`) });
    case 'escalated':
      return t('history.escalated', { actor, level: sentence.level });
    case 'created_for':
      return t('history.created_for', { actor, person: sentence.person });
    default:
      return t(`history.${sentence.key}`, { actor });
  }
}

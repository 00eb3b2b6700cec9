import { readFileSync } from 'node:fs';
import { type Language, languages } from '@desk/contract/vocabulary';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import type { HistorySentence } from './history-entries.ts';
import { actorMark, historySentence } from './history-sentence.ts';

/** The real texts of a language, as the page loads them. */
async function say(language: Language) {
  const file = new URL(`../../../public/locales/${language}/ticket.json`, import.meta.url);
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: language,
    ns: ['ticket'],
    defaultNS: 'ticket',
    resources: { [language]: { ticket: JSON.parse(readFileSync(file, 'utf8')) } },
    interpolation: { escapeValue: false },
  });
  const t = i18n.getFixedT(language, 'ticket');
  return (sentence: HistorySentence) => historySentence(t, sentence, language).replaceAll(actorMark, 'Ana');
}

const everySentence: HistorySentence[] = [
  ...(['created', 'deleted', 'edited_title', 'edited_description', 'pooled', 'claimed'] as const).map(
    (key) => ({
      key,
    }),
  ),
  ...(['started', 'resolved', 'closed', 'reopened', 'returned', 'undone'] as const).map((key) => ({ key })),
  ...(['wants_person', 'still_broken', 'de_escalated'] as const).map((key) => ({ key })),
  { key: 'to_team', team: 'Network' },
  { key: 'routed', reason: 'low_confidence' },
  { key: 'escalated', level: '2' },
  { key: 'created_for', person: 'Bart' },
  { key: 'assigned', person: 'Bart' },
  { key: 'assigned', person: null },
  { key: 'reassigned', person: 'Bart' },
  ...(['category', 'priority', 'severity', 'urgency'] as const).flatMap((field): HistorySentence[] => [
    { key: 'set', field, value: 'X' },
    { key: 'changed', field, from: 'X', to: 'Y' },
  ]),
  { key: 'changed_other', field: 'colour' },
];

describe('historySentence', () => {
  it('is a whole sentence that names the actor once, in every language', async () => {
    for (const language of languages) {
      const tell = await say(language);
      for (const sentence of everySentence) {
        const text = tell(sentence);
        expect(text.split('Ana'), `${language} ${JSON.stringify(sentence)}: ${text}`).toHaveLength(2);
        expect(text).not.toMatch(/\{\{|\}\}|history\./);
        for (const named of ['person', 'value', 'from', 'to'] as const) {
          if (named in sentence && typeof Reflect.get(sentence, named) === 'string') {
            expect(text).toContain(Reflect.get(sentence, named));
          }
        }
      }
    }
  });

  it('differs from language to language', async () => {
    const told = await Promise.all(
      languages.map(async (language) => (await say(language))({ key: 'assigned', person: 'Bart' })),
    );
    expect(told).toEqual([
      'Ana将工单分配给Bart',
      'Ana assigned this to Bart',
      'Ana a attribué ce ticket à Bart',
      'Ana heeft dit ticket toegewezen aan Bart',
    ]);
  });

  it('lists what the assistant decided as each language lists things', async () => {
    const triaged: HistorySentence = {
      key: 'triaged',
      values: [
        { field: 'category', value: 'A' },
        { field: 'severity', value: 'B' },
        { field: 'urgency', value: 'C' },
      ],
    };
    expect((await say('en'))(triaged)).toBe('Ana sorted it: category A, severity B, and urgency C');
    expect((await say('fr'))(triaged)).toBe(
      'Ana a classé ce ticket\u00a0: catégorie A, gravité B et urgence C',
    );
    expect((await say('nl'))(triaged)).toBe(
      'Ana heeft dit ticket ingedeeld: categorie A, ernst B en urgentie C',
    );
    expect((await say('zh'))(triaged)).toBe('Ana完成了分类：类别A、严重程度B和紧急程度C');
  });

  it('tells an assignment to somebody unknown without a name', async () => {
    expect((await say('en'))({ key: 'assigned', person: null })).toBe(
      'Ana assigned this to a colleague in the IT team',
    );
  });
});

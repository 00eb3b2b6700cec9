import { isEnoughToSuggest } from '@desk/contract/enough-to-suggest';
import { type Actor, can } from '@desk/contract/permissions';
import {
  type AskSuggestions,
  mostCards,
  type SuggestionCard,
  type Suggestions,
} from '@desk/contract/suggestions';
import { type Category, categoryLabels, type Language } from '@desk/contract/vocabulary';
import { recordShown } from '@desk/desk/deflection/record-deflection';
import type { Desk } from '@desk/desk/desk';
import { type FoundByWords, findByWords } from '@desk/desk/knowledge/find-by-words';
import { readArticles } from '@desk/desk/knowledge/list-articles';
import { readCases, withoutRepeats } from '@desk/desk/knowledge/list-cases';
import { listMyOutages } from '@desk/desk/outages/list-outages';
import { searchTokens } from '@desk/desk/search-tokens';
import type { FindSolutions } from '../../find-solutions.ts';
import { textFor } from '../outages/present-outage.ts';
import { isAboutOutage } from './is-about-outage.ts';

/** Some of what was found may be gone by now, or not this person's to read. */
const mostLookedUp = 8;

type Reader = Actor & { language: Language };

/**
 * What may already solve what somebody is writing: known outages of their site first, then articles and solved cases, at most
 * three. Nothing of it waits for the assistant longer than a moment, and nothing that was typed is kept.
 *
 * @param language of the page
 */
export async function suggest(
  deps: { desk: Desk; findSolutions?: FindSolutions },
  reader: Reader,
  { text, suggestion_id }: AskSuggestions,
  language: Language,
): Promise<Suggestions> {
  if (!isEnoughToSuggest(text)) return { id: suggestion_id ?? null, cards: [] };
  const { desk, findSolutions } = deps;
  const { database } = desk;
  const is_staff = can(reader, 'see_all_tickets');
  const [found, outages] = await Promise.all([
    findSolutions?.({ text, language, is_staff, reach: 'few' }),
    listMyOutages(database, reader),
  ]);
  const solutions = found?.solutions ?? (await findByWords(database, reader, text, mostLookedUp));
  const category = found?.category ?? null;

  const broken = outages
    .filter((outage) => isAboutOutage(outage, text, category))
    .map((outage) => card('outage', outage.id, outage.category, language, textFor(outage, language)));
  const known = await readCards(desk, reader, solutions.slice(0, mostLookedUp), language);
  const cards = [...broken, ...inReadingOrder(known, { text, language, category })].slice(0, mostCards);
  return { id: await recordShown(desk, reader, { cards, category, language }, suggestion_id), cards };
}

/** In the order in which they were found. */
async function readCards(
  { database }: Desk,
  reader: Reader,
  found: readonly FoundByWords[],
  language: Language,
): Promise<SuggestionCard[]> {
  const idsOf = (kind: FoundByWords['kind']) => found.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const [articles, cases] = await Promise.all([
    readArticles(database, reader, idsOf('article')),
    readCases(database, reader, idsOf('case')),
  ]);
  const cards = [
    ...articles.map(({ id, title, content, category, language: written }) =>
      card('article', id, category, language, { title, text: content, language: written }),
    ),
    ...withoutRepeats(cases).map(({ id, title, resolution, category, language: written }) =>
      card('case', id, category, language, { title, text: resolution, language: written }),
    ),
  ];
  return found.flatMap(({ kind, id }) => cards.filter((known) => known.kind === kind && known.id === id));
}

type Told = Pick<SuggestionCard, 'title' | 'text' | 'language' | 'category'>;

/**
 * What names the same error code comes first: machines say it alike in every language. Then steps that their reader understands
 * before those that they would have to translate, as long as they are about the same kind of thing.
 *
 * @param asked what the text is about, where that is known
 */
export function inReadingOrder<Card extends Told>(
  cards: readonly Card[],
  asked: { text: string; language: Language; category: Category | null },
): Card[] {
  const codes = new Set(codesIn(asked.text));
  const rankOf = ({ title, text, language, category }: Card) => {
    if (codes.size > 0 && codesIn(title, text).some((code) => codes.has(code))) return 0;
    const isOwn = language === asked.language && (asked.category === null || category === asked.category);
    return isOwn ? 1 : 2;
  };
  return cards
    .map((one) => ({ one, rank: rankOf(one) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

/** Letters and digits in one word that is no everyday one: `0x80070005`, `err-4102`, but neither `v2` nor `2026`. */
const codesIn = (...texts: readonly string[]) =>
  searchTokens(...texts).filter((token) => token.length >= 5 && /\p{N}/u.test(token) && /\p{L}/u.test(token));

function card(
  kind: SuggestionCard['kind'],
  id: number,
  category: Category,
  reader: Language,
  told: Pick<SuggestionCard, 'title' | 'text' | 'language'>,
): SuggestionCard {
  return { kind, id, ...told, category, category_display: categoryLabels[category][reader] };
}

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
import { findByCodes } from '@desk/desk/knowledge/find-by-codes';
import { type FoundKnowledge, findByWords } from '@desk/desk/knowledge/find-by-words';
import { readArticles } from '@desk/desk/knowledge/list-articles';
import { readCases, withoutRepeats } from '@desk/desk/knowledge/list-cases';
import { listMyOutages } from '@desk/desk/outages/list-outages';
import type { FindSolutions } from '../../find-solutions.ts';
import { textFor } from '../outages/present-outage.ts';
import { isAboutOutage } from './is-about-outage.ts';

/** Some of what was found may be gone by now, or not this person's to read. */
const mostLookedUp = 8;

type Reader = Actor & { language: Language };

/**
 * What may already solve what somebody is writing: known outages of their site first, then what names the same error code, then
 * other articles and solved cases, at most three. Nothing of it waits for the assistant longer than a moment, and nothing that
 * was typed is kept.
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
  const [found, named, outages] = await Promise.all([
    findSolutions?.({ text, language, is_staff, reach: 'few' }),
    findByCodes(database, reader, text, mostCards),
    listMyOutages(database, reader),
  ]);
  const likely = found?.solutions ?? (await findByWords(database, reader, text, mostLookedUp));
  const category = found?.category ?? null;

  const broken = outages
    .filter((outage) => isAboutOutage(outage, text, category))
    .map((outage) => card('outage', outage.id, outage.category, language, textFor(outage, language)));
  const [sure, known] = await Promise.all([
    readCards(desk, reader, named, language),
    readCards(desk, reader, likely.slice(0, mostLookedUp), language),
  ]);
  const others = known.filter((one) => !sure.some(({ kind, id }) => kind === one.kind && id === one.id));
  const cards = [...broken, ...sure, ...ownLanguageFirst(others, { language, category })].slice(0, mostCards);
  return { id: await recordShown(desk, reader, { cards, category, language }, suggestion_id), cards };
}

/** In the order in which they were found. */
async function readCards(
  { database }: Desk,
  reader: Reader,
  found: readonly FoundKnowledge[],
  language: Language,
): Promise<SuggestionCard[]> {
  const idsOf = (kind: FoundKnowledge['kind']) => found.flatMap((one) => (one.kind === kind ? [one.id] : []));
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

type Told = Pick<SuggestionCard, 'language' | 'category'>;

/**
 * Steps that their reader understands help before those that they would have to translate, as long as they are about the same
 * kind of thing.
 *
 * @param asked what the text is about, where that is known
 */
export function ownLanguageFirst<Card extends Told>(
  cards: readonly Card[],
  asked: { language: Language; category: Category | null },
): Card[] {
  const isOwn = ({ language, category }: Card) =>
    language === asked.language && (asked.category === null || category === asked.category);
  return [...cards.filter(isOwn), ...cards.filter((one) => !isOwn(one))];
}

function card(
  kind: SuggestionCard['kind'],
  id: number,
  category: Category,
  reader: Language,
  told: Pick<SuggestionCard, 'title' | 'text' | 'language'>,
): SuggestionCard {
  return { kind, id, ...told, category, category_display: categoryLabels[category][reader] };
}

import type { Language } from '@desk/contract/vocabulary';
import type { Complexity } from '@desk/desk/tickets/routing';
import { rowsOf } from '../concepts/concept-table.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import { readText } from '../read-text.ts';
import { complexityTerms } from './complexity-terms.ts';
import { countProblems } from './count-problems.ts';
import { judgeImpact } from './judge-impact.ts';
import { weighCategories, winnerOf } from './weigh-categories.ts';

const finders = new Map<Language, ReturnType<typeof createTermFinder<keyof typeof complexityTerms>>>();

function finderFor(language: Language) {
  let find = finders.get(language);
  if (!find) {
    find = createTermFinder(rowsOf(complexityTerms), [language]);
    finders.set(language, find);
  }
  return find;
}

/** Whatever follows is pasted, and would only cost time. */
const longestText = 8_000;

/**
 * What in a ticket's words keeps the assistant from settling it alone. In doubt it says that something does: a person who
 * reads a simple ticket loses a minute.
 */
export function judgeComplexity(
  ticket: { title: string; description: string },
  language: Language,
): Omit<Complexity, 'is_steering'> {
  const whole = `${ticket.title}\n${ticket.description}`.trim().slice(0, longestText);
  const read = readText(whole);
  const { votes, found } = weighCategories(
    readText(ticket.title),
    readText(ticket.description.slice(0, longestText)),
    language,
  );
  const { is_outage, is_attack } = judgeImpact(read, whole, language, winnerOf(votes), found);
  return {
    is_outage,
    is_attack,
    problem_count: countProblems(whole, language),
    wants_person: finderFor(language)(read).length > 0,
  };
}

import type { Category, Language, Level } from '@desk/contract/vocabulary';
import { readText } from '../read-text.ts';
import { judgeImpact } from './judge-impact.ts';
import { weighCategories, winnerOf } from './weigh-categories.ts';

export interface Classification {
  category: Category;
  severity: Level;
  urgency: Level;
  /** What the judgement rests on: ids of concepts and cues, to be shown as the reason. */
  matched: string[];
}

/** Sorts a ticket by what it says, without a model: the answer of a desk that was installed a minute ago. */
export function classify(ticket: { title: string; description: string; language: Language }): Classification {
  const { votes, found } = weighCategories(
    readText(ticket.title),
    readText(ticket.description),
    ticket.language,
  );
  const category = winnerOf(votes);
  const whole = `${ticket.title}\n${ticket.description}`;
  const { severity, urgency, cues } = judgeImpact(readText(whole), whole, ticket.language, category, found);
  return { category, severity, urgency, matched: [...found, ...cues] };
}

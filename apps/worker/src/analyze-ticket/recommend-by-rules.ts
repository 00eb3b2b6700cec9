import type { Step } from '@desk/contract/ai-responses';
import type { Category, Language } from '@desk/contract/vocabulary';
import type { Classification } from '../ai/rules/classify.ts';
import { templateFor } from '../ai/rules/templates/template-for.ts';
import { articleSteps } from './article-steps.ts';
import { rulesConfidence } from './confidence.ts';
import { type Sources, type Suggestion, sourceId } from './recommendation.ts';

/** Counts up when the rules or their templates change what they answer. */
export const rulesName = 'rules-1';

const mostArticleSteps = 6;

/** The answer that needs no model, in no time: what the words say, and steps that are good advice for their category. */
export function recommendByRules(
  { category, severity, urgency }: Classification,
  language: Language,
  sources: Sources,
): Suggestion {
  return {
    category,
    severity,
    urgency,
    steps: stepsFor(category, language, sources),
    outcome: 'answer',
    questions: [],
    confidence: rulesConfidence,
    source: 'rules',
    model_used: rulesName,
  };
}

/**
 * An article on the very subject takes the place of the general advice; the template's last step, what IT does and needs
 * to know, stays. Only articles are quoted: what was written on somebody else's ticket is not for this employee's eyes.
 */
function stepsFor(category: Category, language: Language, { articles }: Sources): Step[] {
  const template = templateFor(category, language).map((text) => ({ text, sources: [] }));
  const fitting = articles.find((article) => article.language === language && article.category === category);
  const steps = fitting ? articleSteps(fitting.content).slice(0, mostArticleSteps) : [];
  if (!fitting || steps.length < 2) return template;
  return [...steps.map((text) => ({ text, sources: [sourceId.article(fitting)] })), ...template.slice(-1)];
}

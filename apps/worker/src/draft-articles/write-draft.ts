import { articleTitleMax } from '@desk/contract/knowledge';
import { type Language, languages } from '@desk/contract/vocabulary';
import type { ArticleDraft, DraftableCase } from '@desk/desk/knowledge/draft-articles';
import { detectLanguage } from '../ai/language.ts';
import { mayBecomeSource } from '../ai/privacy/injection-score.ts';
import { cleanProblem } from '../ai/retrieval/clean-problem.ts';
import { isRealResolution } from '../analyze-ticket/real-resolution.ts';
import { numberedSteps, splitSteps } from '../analyze-ticket/split-steps.ts';
import { type Cluster, cosine, unit } from './cluster-cases.ts';

const longestProblem = 500;

const headings: Readonly<Record<Language, { problem: string; steps: string }>> = {
  zh: { problem: '现象', steps: '处理步骤' },
  en: { problem: 'When this happens', steps: 'What to do' },
  fr: { problem: 'Dans quel cas', steps: 'Que faire' },
  nl: { problem: 'Wanneer dit gebeurt', steps: 'Wat je doet' },
};

/** A case whose resolution somebody could follow. */
export const isTeachable = ({ resolution }: DraftableCase): boolean =>
  isRealResolution(resolution) && mayBecomeSource(resolution);

/**
 * The articles that a cluster of solved cases is worth: one in each language in which one of them was solved, that of most of
 * them first. Each says the problem as the case in the middle does, and the steps of the resolution that has proved itself best.
 */
export function writeDrafts({ members, centre }: Cluster<DraftableCase>): ArticleDraft[] {
  const solvedIn = members
    .filter(isTeachable)
    .map((one) => ({ one, language: detectLanguage(one.resolution, one.language) }));
  return languages
    .map((language) => ({
      language,
      cases: solvedIn.filter((solved) => solved.language === language).map(({ one }) => one),
    }))
    .sort((a, b) => b.cases.length - a.cases.length)
    .flatMap(({ language, cases }) => {
      const [solved] = cases.toSorted((a, b) => merit(b) - merit(a));
      const toldIn = cases.filter((one) => one.language === language);
      const [told] = (toldIn.length > 0 ? toldIn : cases).toSorted(
        (a, b) => cosine(unit(b.vector), centre) - cosine(unit(a.vector), centre),
      );
      return solved && told ? [draftOf(language, told, solved)] : [];
    });
}

/** What people said counts most; then whether somebody wrote it to be followed. */
function merit({ resolution, score, was_reopened, helped }: DraftableCase): number {
  const proved = 2 * Math.min(helped, 5) + (score === null ? 0 : score - 3) - (was_reopened ? 4 : 0);
  return proved + (numberedSteps(resolution).length > 0 ? 1.5 : 0) + Math.min(resolution.length, 400) / 1_000;
}

function draftOf(language: Language, told: DraftableCase, solved: DraftableCase): ArticleDraft {
  const { problem, steps } = headings[language];
  const list = splitSteps(solved.resolution).map((step, index) => `${index + 1}. ${plain(step)}`);
  return {
    title: told.title.slice(0, articleTitleMax),
    content: `## ${problem}\n\n${plain(shortened(cleanProblem(told.query)))}\n\n## ${steps}\n\n${list.join('\n')}`,
    language,
  };
}

/** At a whole sentence where there is one. */
function shortened(text: string): string {
  if (text.length <= longestProblem) return text;
  const cut = text.slice(0, longestProblem);
  const end = Math.max(...['. ', '! ', '? ', '。', '！', '？', '\n'].map((mark) => cut.lastIndexOf(mark)));
  return end > longestProblem / 2 ? cut.slice(0, end + 1).trim() : `${cut.trim()}…`;
}

/** What people wrote is text: no heading, no image, no link of theirs comes into an article. */
function plain(text: string): string {
  return text
    .replace(/\n{2,}/g, '\n')
    .replace(/^\s{0,3}(?=[#>*+-])/gm, '\\')
    .replace(/[`[\]<]/g, '\\$&')
    .trim();
}

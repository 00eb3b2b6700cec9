import type { Language } from '@desk/contract/vocabulary';
import type { Recommendation } from './recommendation.ts';

const noKnownAnswer: Readonly<Record<Language, { lead: string; meanwhile: string; questions: string }>> = {
  zh: {
    lead: '目前没有找到适用于这个问题的已知解决办法，IT 同事会亲自处理。',
    meanwhile: '在此之前，你可以先这样做：',
    questions: '为了更快处理，请回复以下问题：',
  },
  en: {
    lead: 'No known solution fits your problem. A colleague from IT will look at it in person.',
    meanwhile: 'What you can do in the meantime:',
    questions: 'These answers would help us to start at once:',
  },
  fr: {
    lead: 'Aucune solution connue ne correspond à votre problème. Un collègue du service informatique va s’en occuper.',
    meanwhile: 'Ce que vous pouvez faire en attendant :',
    questions: 'Vos réponses à ces questions nous permettront de commencer tout de suite :',
  },
  nl: {
    lead: 'Voor dit probleem is geen bekende oplossing gevonden. Een collega van IT bekijkt het persoonlijk.',
    meanwhile: 'Wat je intussen kunt doen:',
    questions: 'Met je antwoord op deze vragen kunnen we meteen beginnen:',
  },
};

/** The whole answer as one text: numbered steps; where nothing is known that is said first, and asked is last. */
export function writeSolution({
  outcome,
  steps,
  questions,
  language,
}: Pick<Recommendation, 'outcome' | 'steps' | 'questions' | 'language'>): string {
  const list = steps.map(({ text }, index) => `${index + 1}. ${text}`).join('\n');
  if (outcome === 'answer') return list;
  const { lead, meanwhile, questions: ask } = noKnownAnswer[language];
  const asked = questions.map((question) => `- ${question}`).join('\n');
  return [lead, list && `${meanwhile}\n${list}`, asked && `${ask}\n${asked}`].filter(Boolean).join('\n\n');
}

import type { AnnounceOutage, OutageBody, OutageText } from '@desk/contract/outages';
import { type Category, type Language, languages } from '@desk/contract/vocabulary';

/** What is typed; a language is there once somebody wants to write in it. */
export type OutageFields = {
  texts: Partial<Record<Language, OutageText>>;
  category: Category;
  office_locations: string[];
};

/** Begins in the reader's own language. */
export function fieldsOf(outage: OutageBody | null, language: Language): OutageFields {
  if (!outage)
    return { texts: { [language]: { title: '', text: '' } }, category: 'network', office_locations: [] };
  const { category, office_locations } = outage;
  return { texts: outage.texts ?? {}, category, office_locations };
}

/** The languages in which something is being written, the reader's own first. */
export function writtenIn({ texts }: OutageFields, own: Language): Language[] {
  return languages
    .filter((language) => texts[language] !== undefined)
    .sort((a, b) => Number(b === own) - Number(a === own));
}

/** What is sent: a language in which nothing was written is left out. */
export function requestOf(fields: OutageFields, ticket_number: string | null): AnnounceOutage {
  const texts: AnnounceOutage['texts'] = {};
  for (const language of languages) {
    const text = fields.texts[language];
    if (text && `${text.title}${text.text}`.trim() !== '') texts[language] = text;
  }
  return { ...fields, texts, ticket_number };
}

import type { Language } from '@desk/contract/vocabulary';

const placeholders: Record<Language, { name: string; email: string; phone: string }> = {
  zh: { name: '［姓名］', email: '［邮箱］', phone: '［电话］' },
  en: { name: '[name]', email: '[e-mail]', phone: '[phone]' },
  fr: { name: '[nom]', email: '[e-mail]', phone: '[téléphone]' },
  nl: { name: '[naam]', email: '[e-mail]', phone: '[telefoon]' },
};

const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,80}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
/**
 * At least nine digits in groups, or a plus sign and eight: long enough that error codes, ports and years stay. An address
 * such as 10.20.30.40 has dots and at most three digits between them, so it is no phone number.
 */
const phone =
  /(?<![\p{L}\p{N}.:/\\-])(?:\+\d[\d\s().-]{6,20}\d|\(?0\d(?:[\s().-]{0,3}\d){7,13})(?![\p{L}\p{N}])/gu;

/**
 * A text without the people in it: mail addresses, telephone numbers, and those whose names are given.
 * @param language of the placeholders
 */
export function maskPeople(text: string, names: readonly string[], language: Language): string {
  const mask = placeholders[language];
  const withoutContacts = text.replace(email, mask.email).replace(phone, mask.phone);
  return names
    .flatMap(spellingsOf)
    .sort((a, b) => b.length - a.length)
    .reduce((masked, spelling) => masked.replace(asWord(spelling), mask.name), withoutContacts);
}

/** A text without this person's name, for what nobody reads. */
export function withoutName(text: string, name: string): string {
  return spellingsOf(name)
    .sort((a, b) => b.length - a.length)
    .reduce((left, spelling) => left.replace(asWord(spelling), ' '), text);
}

const han = /\p{Script=Han}/u;

/** The whole name and the parts that people are called by; a part of one or two letters is also a word. */
function spellingsOf(name: string): string[] {
  const whole = name.trim();
  if (whole === '') return [];
  // 陈静怡 is called 静怡; a family name alone is one character and stands in thousands of words.
  if (han.test(whole)) return whole.length > 2 ? [whole, whole.slice(1)] : [whole];
  return [whole, ...whole.split(/[\s-]+/).filter((part) => part.length > 2)];
}

function asWord(spelling: string): RegExp {
  const escaped = spelling.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
  if (han.test(spelling)) return new RegExp(escaped, 'gu');
  // Case counts: somebody called Van or Mark must not take every "van" or "mark" along.
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
}

export type Mention = { employee_id: string; name: string };

/** What stands between an @ and the caret while somebody is being named. */
export type MentionQuery = { start: number; words: string };

// After a letter an @ belongs to an address. Chinese is written without spaces, and its keyboards have an @ of their own.
const naming = /(?<![\p{Script=Latin}\p{N}._-])[@＠]([\p{L}\p{M}'’.-]{0,30})$/u;

/** Who is being named at the caret; null while nobody is. */
export function mentionAt(text: string, caret: number): MentionQuery | null {
  const match = naming.exec(text.slice(0, caret));
  return match ? { start: match.index, words: match[1] ?? '' } : null;
}

/** Written without accents and capitals, as somebody in a hurry types a name. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** People one of whose names begins so, at most a handful; a Chinese name may be met in its middle. */
export function matchingPeople<Person extends Mention>(people: readonly Person[], words: string): Person[] {
  const wanted = plain(words);
  const fits = ({ name }: Person) =>
    wanted === '' ||
    plain(name)
      .split(/[\s-]+/)
      .some((part) => part.startsWith(wanted)) ||
    (/\p{Script=Han}/u.test(wanted) && name.includes(wanted));
  return people.filter(fits).slice(0, 6);
}

/** The text with the name in the place of what was typed of it, and where the caret goes. */
export function withMention(
  text: string,
  { start, words }: MentionQuery,
  name: string,
): { text: string; caret: number } {
  const before = `${text.slice(0, start)}@${name} `;
  const after = text.slice(start + 1 + words.length).replace(/^ /, '');
  return { text: before + after, caret: before.length };
}

/** Those of the chosen whose name still stands in the text. */
export function stillNamed<Person extends Mention>(text: string, chosen: readonly Person[]): Person[] {
  return chosen.filter(
    ({ name, employee_id }, position) =>
      text.includes(`@${name}`) && chosen.findIndex((one) => one.employee_id === employee_id) === position,
  );
}

/** The text in pieces, so that whom it names can be set apart. */
export function splitByMentions(
  text: string,
  mentions: readonly Mention[],
): { text: string; isMention: boolean }[] {
  // The longer name first: "@Ana" must not be found in "@Ana Silva".
  const names = mentions.map(({ name }) => `@${name}`).toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return [{ text, isMention: false }];
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text
    .split(new RegExp(`(${escaped.join('|')})`))
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, isMention: names.includes(piece) }));
}

import { passwordMin } from '@desk/contract/employees';

export type PasswordJudgement = {
  /** The desk's own rule; the other two are advice. */
  long_enough: boolean;
  /** Not one character, pair or row of the keyboard over and over. */
  varied: boolean;
  /** Without the person's own name or address, which a guesser tries first. */
  impersonal: boolean;
};

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];
const commonWords = [
  'password',
  'passwort',
  'wachtwoord',
  'welkom',
  'welcome',
  'motdepasse',
  'bonjour',
  'admin',
];

/** @param own what belongs to the person: their name, their e-mail address */
export function judgePassword(password: string, own: readonly string[] = []): PasswordJudgement {
  const lower = password.toLowerCase();
  const ownWords = own
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => [...word].length >= 3);
  const rest = [...commonWords, ...rows.flatMap(runsOf)].reduce(
    (text, word) => text.replaceAll(word, ''),
    lower,
  );
  return {
    long_enough: password.length >= passwordMin,
    varied: password !== '' && new Set(rest).size >= 5,
    impersonal: password !== '' && !ownWords.some((word) => lower.includes(word)),
  };
}

/** Every run of four neighbours, forwards and backwards: "qwer", "wert" ... "rewq". */
function runsOf(row: string): string[] {
  const back = [...row].reverse().join('');
  return [row, back].flatMap((line) =>
    Array.from({ length: line.length - 3 }, (_, at) => line.slice(at, at + 4)),
  );
}

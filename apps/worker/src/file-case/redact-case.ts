import type { Language } from '@desk/contract/vocabulary';
import type { CaseText, ClosedTicket } from '@desk/desk/knowledge/file-cases';
import { machines } from '../ai/privacy/answer-patterns.ts';
import { maskPeople } from '../ai/privacy/mask-people.ts';
import { prepareText } from '../ai/privacy/prepare-text.ts';
import { numberedSteps } from '../analyze-ticket/split-steps.ts';

/** The rest of a long description is log, and says nothing that somebody else could use. */
const longestQuery = 4_000;

const device: Readonly<Record<Language, string>> = {
  zh: '［设备］',
  en: '[device]',
  fr: '[appareil]',
  nl: '[apparaat]',
};

/** `FS-LYON-02`, `nl-lt-3381`, `LAP-4471`: names that a company gives its machines. Error codes have them too, but for these. */
const machineName =
  /(?<![\p{L}\p{N}._\\/-])(?!(?:CVE|KB|ISO|IEC|RFC|ERR|ERROR|WIN|USB|UTF|SHA|AES|WPA)-)(?:\p{Lu}{2,8}|\p{Ll}{2,3})-(?:(?:\p{L}{2,10}|\p{N}{1,3})-)+\p{N}{2,6}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}._\\/-])(?:LT|LAP|LAPTOP|DESKTOP|PC|WS|NB|SRV|FS|DC|PRN|PRT)-?\p{N}{2,6}(?![\p{L}\p{N}-])/gu;

/** A share up to its first blank; `machines` would take the rest of the sentence along. */
const share = /\\\\[\w.$-]{1,64}(?:\\[\w.$-]{1,64})*/g;

/**
 * A closed ticket as everybody may read it: without secrets, without the people in it, and without the machines that are
 * theirs. Error codes, versions and names of products stay: the case is found by them.
 */
export function redactCase({ title, description, resolution, names, language }: ClosedTicket): CaseText {
  const told = (text: string) =>
    maskPeople(prepareText(text), names, language)
      .replace(share, device[language])
      .replace(machines, device[language])
      .replace(machineName, device[language])
      .trim();
  return {
    // A title that was nothing but somebody's name still has to say something.
    title: told(title) || '…',
    query: told(description.slice(0, longestQuery)),
    resolution: pointByPoint(told(resolution)),
  };
}

/** What counts its points up in one breath is easier to follow with each on a line of its own. */
function pointByPoint(resolution: string): string {
  if (numberedSteps(resolution).length === 0) return resolution;
  return resolution.replace(/(?<=[.。:：;；!?！？])\s*(?=\d{1,2}(?:[.)]\s|[、．])\s*\S)/gu, '\n');
}

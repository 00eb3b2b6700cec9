import { type Language, languages } from '@desk/contract/vocabulary';
import type { Embedder } from '../../apps/worker/src/ai/embedder/embedder.ts';
import { createRandom } from '../statistics/random.ts';
import { type AskedText, askTexts, closeTickets, type MemoryDocument } from './retrieval-world.ts';

/** Texts that only a code tells apart: what they say beside it fits any closed ticket or none. */
const wordings: Record<Language, readonly ((code: string) => string)[]> = {
  zh: [(code) => `今天又出现了${code}，请看一下。`, (code) => `${code}又不正常了`],
  en: [(code) => `It says ${code} again since this morning.`, (code) => `${code} is acting up again`],
  fr: [(code) => `J'ai encore ${code} depuis ce matin.`, (code) => `Toujours le même souci avec ${code}`],
  nl: [(code) => `Ik krijg sinds vanochtend weer ${code}.`, (code) => `Weer gedoe met ${code}`],
};

/** What a colleague wrote into the ticket that was closed. */
const mentions: Record<Language, (code: string) => string> = {
  zh: (code) => `屏幕上显示${code}。`,
  en: (code) => `It shows ${code}.`,
  fr: (code) => `On voit ${code}.`,
  nl: (code) => `Er staat ${code}.`,
};

const kinds = ['error code', 'host', 'asset tag', 'address', 'message number'] as const;

function createCodes(seed: number): (kind: (typeof kinds)[number]) => string {
  const random = createRandom(seed);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const hex = () =>
    Array.from({ length: 4 }, () => Math.floor(random() * 16).toString(16))
      .join('')
      .toUpperCase();
  return (kind) => {
    if (kind === 'error code') return `0x8007${hex()}`;
    if (kind === 'host')
      return `${pick(['srv', 'fs', 'sql', 'app'])}-${pick(['lyon', 'gent', 'delft', 'wuxi'])}-${digits(2)}`;
    if (kind === 'asset tag')
      return `${pick(['NL', 'FR', 'CN', 'BE'])}-${pick(['LT', 'PC', 'PRN'])}-${digits(4)}`;
    if (kind === 'address') return `10.${digits(2)}.${1 + Math.floor(random() * 9)}.1${digits(2)}`;
    return `${pick(['AADSTS', 'ORA-', 'KB', 'SAP-'])}${digits(5)}`;
  };
}

/**
 * Desks of one language in which twenty closed tickets mention a code of their own, the half of them beside a second
 * ticket with a code that differs in its last place; asked in every language by the code alone.
 */
export async function createIdentifierCases(
  embedder: Embedder,
  documents: readonly MemoryDocument[],
): Promise<{ documents: MemoryDocument[]; asked: (AskedText & { wanted: string })[] }[]> {
  const cases = [];
  for (const [turn, language] of languages.entries()) {
    const codeOf = createCodes(turn + 1);
    const desk = documents.filter((document) => document.language === language);
    const codes = desk.map((_, index) => {
      const kind = kinds[index % kinds.length] ?? 'host';
      return { kind, code: codeOf(kind) };
    });
    // The code of every third ticket is that of the one before it but for its last place.
    const own = codes.map((entry, index) => {
      const before = codes[index - 1];
      return index % 3 === 1 && before ? { kind: before.kind, code: neighbourOf(before.code) } : entry;
    });
    const closed = await closeTickets(
      embedder,
      desk.map(({ issue, category, title, resolution }) => ({
        issue,
        language,
        category,
        title,
        resolution,
        severity: 'low' as const,
        urgency: 'low' as const,
        split: 'test' as const,
      })),
      ({ issue }) => {
        const index = desk.findIndex((document) => document.issue === issue);
        return `${desk[index]?.text} ${mentions[language](own[index]?.code ?? '')}`;
      },
    );
    const questions = desk.flatMap(({ issue }, index) =>
      languages.map((asking) => {
        const { kind, code } = own[index] ?? { kind: 'host', code: '' };
        const wording = wordings[asking][index % wordings[asking].length];
        return {
          id: `${issue}/${asking}`,
          issue,
          language: asking,
          form: kind,
          text: wording?.(code) ?? code,
        };
      }),
    );
    const asked = await askTexts(embedder, questions);
    cases.push({ documents: closed, asked: asked.map((one) => ({ ...one, wanted: one.issue ?? '' })) });
  }
  return cases;
}

function neighbourOf(code: string): string {
  const last = code.slice(-1);
  return code.slice(0, -1) + (last === '7' ? '3' : '7');
}

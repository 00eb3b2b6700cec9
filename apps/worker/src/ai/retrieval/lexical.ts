import { searchTokens } from '@desk/desk/search-tokens';
import { stopWords } from '../embedder/stop-words.ts';

/** How often a token stands in what is searched: of `size` documents, `of(token)` have it. */
export type DocumentFrequency = { size: number; of(token: string): number };

/** A token of what is asked, and what it is worth to share it. */
export type WeighedToken = { token: string; weight: number; isIdentifier: boolean };

export type LexicalQuery = {
  /** Dearest first. */
  tokens: WeighedToken[];
  /** What sharing everything would be worth. */
  whole: number;
};

export type LexicalMatch = {
  /** Share of what the question's tokens are worth that the document has, 0 to 1. */
  overlap: number;
  /** The same of its error codes, host names and asset tags alone; 0 when the question has none. */
  identifiers: number;
};

const worth = { identifier: 4, name: 2, word: 1, particle: 0.2, pair: 0.6, character: 0.1, number: 0.3 };
/** A text of a thousand words is searched by its rarest. */
const mostTokens = 48;
/** A token that most documents have distinguishes none; it is also the one that is slow to look up. */
const commonest = 0.25;
const fewDocuments = 20;
/** So many words are looked up for one question, and so many entries of the index read. */
const mostLookups = 24;
const mostRead = 2_000;
/**
 * A desk of three tickets knows nothing of how rare a word is: it counts as if it had this many more, all without the word.
 */
const imagined = 40;

const cjk = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const joint = /[-._@:/\\+#&]/;

/** Cuts what is asked by the rules by which tickets and articles are stored, and weighs it by how rare it is there. */
export function weighQuery(text: string, frequency: DocumentFrequency): LexicalQuery {
  const isChinese = cjk.test(text);
  const tokens = searchTokens(text)
    .filter((token) => !stopWords.has(token) && (token.length > 1 || cjk.test(token)))
    .map((token): WeighedToken => {
      // What is digits alone must stand so in the text: a date without its strokes is no number of anything.
      const isIdentifier =
        looksLikeIdentifier(token) && (/\p{L}|[^\p{N}]/u.test(token) || text.includes(token));
      const weight = kindOf(token, isIdentifier, isChinese) * rarity(token, frequency);
      return { token, weight, isIdentifier };
    })
    .sort((a, b) => b.weight - a.weight || (a.token < b.token ? -1 : 1))
    .slice(0, mostTokens);
  return { tokens, whole: sum(tokens) };
}

/**
 * Those that are worth looking up in an index: the dearest, as long as what they lead to stays readable in a few
 * milliseconds. Of identifiers none is left out.
 */
export function selectiveTokens({ tokens }: LexicalQuery, frequency: DocumentFrequency): WeighedToken[] {
  const most = Math.max(fewDocuments, commonest * frequency.size);
  let read = 0;
  const affordable = tokens.filter(({ token, isIdentifier }) => {
    const documents = frequency.of(token);
    if (isIdentifier) return true;
    if (documents > most || read + documents > mostRead) return false;
    read += documents;
    return true;
  });
  return affordable.slice(0, mostLookups);
}

/** How much of a question a document has, given the tokens that it has. */
export function matchLexically(query: LexicalQuery, has: (token: string) => boolean): LexicalMatch {
  const shared = query.tokens.filter(({ token }) => has(token));
  const codes = query.tokens.filter(({ isIdentifier }) => isIdentifier);
  return {
    overlap: query.whole === 0 ? 0 : sum(shared) / query.whole,
    identifiers: codes.length === 0 ? 0 : sum(shared.filter(({ isIdentifier }) => isIdentifier)) / sum(codes),
  };
}

/** Letters and digits together, or digits in groups: `0x80070005`, `fs-lyon-02`, `nl-lt-3381`, `10.0.0.12`. */
function looksLikeIdentifier(token: string): boolean {
  if (token.length < 4 || cjk.test(token) || !/\p{N}/u.test(token)) return false;
  if (/^\p{N}{1,2}(?:[.:/-]\p{N}{1,4}){1,2}$/u.test(token)) return false; // a time or a date
  if (/^\p{N}+(?:[a-z]{1,2}|e|er|eme|st|nd|rd|th|de|ste)$/u.test(token)) return false; // 150ms, 30th
  return /\p{L}/u.test(token) || joint.test(token) || token.length >= 5;
}

function kindOf(token: string, isIdentifier: boolean, isChinese: boolean): number {
  if (isIdentifier) return worth.identifier;
  if (cjk.test(token)) return [...token].length > 1 ? worth.pair : worth.character;
  if (/^\p{N}+$/u.test(token)) return worth.number;
  // What stands in Latin letters among Chinese is mostly the name of a product.
  if (isChinese) return worth.name;
  return token.length > 2 ? worth.word : worth.particle;
}

/** As in BM25, over the imagined desk. */
function rarity(token: string, frequency: DocumentFrequency): number {
  const count = Math.min(frequency.of(token), frequency.size);
  return Math.log(1 + (frequency.size + imagined - count + 0.5) / (count + 0.5));
}

const sum = (tokens: readonly WeighedToken[]) => tokens.reduce((total, { weight }) => total + weight, 0);

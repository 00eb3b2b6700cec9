import { searchTokens } from '../search-tokens.ts';

/**
 * What an article is found by, as a `tsvector` in text form: a word of the title counts most, then one of the tags.
 */
export function articleSearchVector(article: {
  title: string;
  tags: readonly string[];
  content: string;
}): string {
  const weights = new Map<string, string>();
  for (const token of searchTokens(article.content)) weights.set(token, 'D');
  for (const token of searchTokens(...article.tags)) weights.set(token, 'B');
  for (const token of searchTokens(article.title)) weights.set(token, 'A');
  return [...weights].map(([token, weight]) => `${quote(token)}:1${weight}`).join(' ');
}

const quote = (token: string) => `'${token.replace(/[\\']/g, (character) => character + character)}'`;

import { readText } from './read-files.ts';

export const nginxSource = readText('apps/web/nginx.conf');

export type Directive = { words: string[]; block?: Directive[] };

/** nginx's own grammar: words up to `;`, or up to a block in braces. */
export function parseNginx(text: string): Directive[] {
  const tokens = text.match(/#.*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]|(?:\$\{|[^\s{};"'])+/g) ?? [];
  let next = 0;
  const block = (isTop: boolean): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    for (; next < tokens.length; next += 1) {
      const token = tokens[next] ?? '';
      if (token.startsWith('#')) continue;
      if (token === ';') {
        directives.push({ words });
        words = [];
      } else if (token === '{') {
        next += 1;
        directives.push({ words, block: block(false) });
        words = [];
      } else if (token === '}') {
        if (isTop || words.length > 0) throw new Error(`a brace where there should be none, after ${words}`);
        return directives;
      } else words.push(token.replace(/^(["'])(.*)\1$/s, '$2'));
    }
    if (!isTop || words.length > 0) throw new Error('the file ends too soon');
    return directives;
  };
  return block(true);
}

/** What stands inside the block whose words begin so. */
export const inBlock = (directives: Directive[], ...name: string[]): Directive[] => {
  const found = directives.find(({ words, block }) => block && name.every((word, at) => words[at] === word));
  if (!found?.block) throw new Error(`no block ${name.join(' ')}`);
  return found.block;
};
/** What follows the name in each of its directives. */
export const valuesOf = (directives: Directive[], name: string) =>
  directives.filter(({ words }) => words[0] === name).map(({ words }) => words.slice(1));

export const http = inBlock(parseNginx(nginxSource), 'http');
export const server = inBlock(http, 'server');

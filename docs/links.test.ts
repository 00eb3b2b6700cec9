import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headingAnchors, linkTargets } from './markdown.ts';

const root = join(import.meta.dirname, '..');
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Why a link of a page leads nowhere, or undefined when it leads somewhere. */
function problemOf(link: string, page: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? join(root, page) : join(root, dirname(page), decodeURIComponent(path));
  if (!existsSync(target)) return `${page}: ${relative(root, target)} does not exist`;
  if (anchor === undefined || !target.endsWith('.md')) return undefined;
  return headingAnchors(readFileSync(target, 'utf8')).includes(anchor)
    ? undefined
    : `${page}: ${relative(root, target)} has no heading #${anchor}`;
}

describe.each(pages)('%s', (page) => {
  it('links to files and headings that exist', () => {
    const links = linkTargets(readFileSync(join(root, page), 'utf8'));
    expect(links.map((link) => problemOf(link, page)).filter(Boolean)).toEqual([]);
  });
});

describe('the link check', () => {
  it('notices a missing file and a missing heading', () => {
    expect(problemOf('nowhere.md', 'docs/runbook.md')).toContain('docs/nowhere.md does not exist');
    expect(problemOf('#nowhere', 'docs/runbook.md')).toContain('has no heading #nowhere');
    expect(problemOf('../package.json', 'docs/runbook.md')).toBeUndefined();
  });

  it('reads links, titles and pictures, and no code', () => {
    const page = '[a](x.md "A") ![b](y.png) <img src="z.png"> `[c](no.md)`\n```\n[d](no.md)\n```\n';
    expect(linkTargets(page)).toEqual(['x.md', 'y.png', 'z.png']);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Language, languages } from '@desk/contract/vocabulary';
import type { SearchSide } from './score-embedder-search.ts';

/**
 * GNOME's desktop help, the same pages in four languages, as Debian's package `gnome-user-docs` installs them: somebody
 * else's text, for scoring only. Nothing is trained on it, and none of it is kept.
 */

const helpDir = '/usr/share/help';
const folders: Record<Language, string> = { en: 'C', fr: 'fr', nl: 'nl', zh: 'zh_CN' };

/** Title and summary ask, the whole page answers. Undefined where the package is not installed. */
export function readGnomePages(dir = helpDir): Record<Language, SearchSide> | undefined {
  const folderOf = (language: Language) => path.join(dir, folders[language], 'gnome-help');
  if (!languages.every((language) => existsSync(folderOf(language)))) return undefined;
  const names = readdirSync(folderOf('en'))
    .filter((name) => name.endsWith('.page'))
    .filter((name) => languages.every((language) => existsSync(path.join(folderOf(language), name))))
    .sort();
  const sideOf = (language: Language): SearchSide => {
    const pages = names.map((name) => ({
      subject: name,
      ...readPage(readFileSync(path.join(folderOf(language), name), 'utf8')),
    }));
    return {
      queries: pages.map(({ subject, title, summary }) => ({ subject, text: `${title}\n${summary}` })),
      documents: pages.map(({ subject, title, summary, body }) => ({
        subject,
        text: `${title}\n${summary}\n${body}`,
      })),
    };
  };
  return { zh: sideOf('zh'), en: sideOf('en'), fr: sideOf('fr'), nl: sideOf('nl') };
}

/** Mallard, the markup of GNOME's help: `info` tells about the page, its `desc` is the summary; the first title is the page's. */
function readPage(source: string): { title: string; summary: string; body: string } {
  const page = source.replaceAll(/<!--[\s\S]*?-->/g, '');
  const info = /<info>([\s\S]*?)<\/info>/;
  const rest = page.replace(info, '');
  const title = /<title[^>]*>([\s\S]*?)<\/title>/;
  return {
    title: plain(title.exec(rest)?.[1]),
    summary: plain(/<desc[^>]*>([\s\S]*?)<\/desc>/.exec(info.exec(page)?.[1] ?? '')?.[1]),
    body: plain(rest.replace(title, '')),
  };
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(markup = ''): string {
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(\w+);/g, (all, name: string) => entities[name] ?? all)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Language, languages } from '@desk/contract/vocabulary';
import { z } from 'zod';
import type assistant from '../apps/web/public/locales/en/assistant.json';
import type auth from '../apps/web/public/locales/en/auth.json';
import type closure from '../apps/web/public/locales/en/closure.json';
import type common from '../apps/web/public/locales/en/common.json';
import type dashboard from '../apps/web/public/locales/en/dashboard.json';
import type employee from '../apps/web/public/locales/en/employee.json';
import type figures from '../apps/web/public/locales/en/figures.json';
import type home from '../apps/web/public/locales/en/home.json';
import type knowledge from '../apps/web/public/locales/en/knowledge.json';
import type notice from '../apps/web/public/locales/en/notice.json';
import type outage from '../apps/web/public/locales/en/outage.json';
import type points from '../apps/web/public/locales/en/points.json';
import type settings from '../apps/web/public/locales/en/settings.json';
import type suggestion from '../apps/web/public/locales/en/suggestion.json';
import type ticket from '../apps/web/public/locales/en/ticket.json';

type Locales = {
  assistant: typeof assistant;
  auth: typeof auth;
  closure: typeof closure;
  common: typeof common;
  dashboard: typeof dashboard;
  employee: typeof employee;
  home: typeof home;
  knowledge: typeof knowledge;
  points: typeof points;
  figures: typeof figures;
  notice: typeof notice;
  outage: typeof outage;
  settings: typeof settings;
  suggestion: typeof suggestion;
  ticket: typeof ticket;
};
type Leaf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${Leaf<Node[Key]>}`;
}[keyof Node & string];
export type TextKey = { [Name in keyof Locales]: `${Name}:${Leaf<Locales[Name]>}` }[keyof Locales];

const localesDir = path.resolve(import.meta.dirname, '../apps/web/public/locales');
const nodeSchema = z.record(z.string(), z.unknown());

function readTexts(language: Language): ReadonlyMap<string, string> {
  const folder = path.join(localesDir, language);
  return new Map(
    readdirSync(folder).flatMap((file) =>
      flatten(JSON.parse(readFileSync(path.join(folder, file), 'utf8')), `${path.basename(file, '.json')}:`),
    ),
  );
}

function flatten(node: unknown, name: string): [string, string][] {
  if (typeof node === 'string') return [[name, node]];
  const separator = name.endsWith(':') ? '' : '.';
  return Object.entries(nodeSchema.parse(node)).flatMap(([key, child]) =>
    flatten(child, `${name}${separator}${key}`),
  );
}

const texts = new Map(languages.map((language) => [language, readTexts(language)]));

/** What the page says, from the page's own locale files: `say('fr', 'ticket:resolve.hint', { name: 'Inès' })`. */
export function say(
  language: Language,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = texts.get(language)?.get(key);
  if (text === undefined) throw new Error(`No text ${key} in ${language}`);
  return text.replaceAll(/\{\{\s*(\w+)[^}]*\}\}/g, (whole, name) => String(values[name] ?? whole));
}

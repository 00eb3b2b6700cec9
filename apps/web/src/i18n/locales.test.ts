import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';

const localesDir = join(import.meta.dirname, '../../public/locales');
const sourceDir = join(import.meta.dirname, '..');

type Texts = Map<string, string>;

const namespaces = readdirSync(join(localesDir, 'en')).map((file) => file.replace(/\.json$/, ''));

const texts = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.fromEntries(namespaces.map((namespace) => [namespace, readTexts(language, namespace)])),
  ]),
);

function readTexts(language: string, namespace: string): Texts {
  const content: unknown = JSON.parse(readFileSync(join(localesDir, language, `${namespace}.json`), 'utf8'));
  return new Map(flatten(content));
}

function flatten(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is neither text nor group`);
  return Object.entries(node).flatMap(([key, child]) => flatten(child, path === '' ? key : `${path}.${key}`));
}

const textsOf = (language: string, namespace: string): Texts => texts[language]?.[namespace] ?? new Map();

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** What is counted in English is counted everywhere; Chinese has one form for all numbers. */
const isCounted = (namespace: string, key: string) => textsOf('en', namespace).has(`${key}_one`);

/** The keys as the code calls them: `count` for `count_one` and `count_other`. */
const calledKeys = (language: string, namespace: string) =>
  new Set(
    [...textsOf(language, namespace).keys()].map((key) => {
      const base = key.replace(pluralEnding, '');
      return base !== key && isCounted(namespace, base) ? base : key;
    }),
  );

const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name).sort();

describe.each(namespaces)('%s.json', (namespace) => {
  const english = textsOf('en', namespace);

  it.each(languages)('says everything in %s, and nothing besides', (language) => {
    const keys = calledKeys(language, namespace);
    const wanted = calledKeys('en', namespace);
    expect({
      missing: [...wanted].filter((key) => !keys.has(key)),
      superfluous: [...keys].filter((key) => !wanted.has(key)),
    }).toEqual({ missing: [], superfluous: [] });
  });

  it.each(languages)('counts in %s with all the forms that the language has', (language) => {
    const all = textsOf(language, namespace);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...calledKeys('en', namespace)].filter((key) => isCounted(namespace, key));
    const wrong = counted.filter((key) => {
      const has = [...all.keys()].filter((form) => form.replace(pluralEnding, '') === key);
      return (
        has.sort().join() !==
        forms
          .map((form) => `${key}_${form}`)
          .sort()
          .join()
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each(languages)('fills in the same things in %s', (language) => {
    const all = textsOf(language, namespace);
    const wrong = [...all]
      .filter(([key]) => !pluralEnding.test(key) || key.endsWith('_other'))
      .filter(([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join())
      .map(([key]) => key);
    expect(wrong).toEqual([]);
  });

  it.each(languages)('has no empty or frayed text in %s', (language) => {
    const wrong = [...textsOf(language, namespace)]
      .filter(([, text]) => text.trim() === '' || text !== text.trim() || / {2}/.test(text))
      .map(([key]) => key);
    expect(wrong).toEqual([]);
  });
});

// The same word in both languages, and said so by somebody who speaks them.
const sameInBoth: Readonly<Record<string, RegExp>> = {
  fr: /^(tickets?|articles?|points?|assistant|suggestions?|conversation|actions|description|pages|solution|sources|site|service|corrections|version|minutes)$/i,
  nl: /^(tickets?|status|account|filters|open|in|type|person|week|dashboard)$/i,
  zh: /^$/,
};
const wordsIn = (text: string) => text.replace(/{{.*?}}/g, '').match(/\p{L}+/gu) ?? [];

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  it('is translated', () => {
    const untranslated = namespaces.flatMap((namespace) =>
      [...textsOf(language, namespace)]
        .filter(([key, text]) => text === textsOf('en', namespace).get(key))
        .filter(([, text]) => wordsIn(text).some((word) => !sameInBoth[language]?.test(word)))
        .map(([key, text]) => `${namespace}:${key} = ${text}`),
    );
    expect(untranslated).toEqual([]);
  });
});

const allTexts = (language: string) =>
  namespaces.flatMap((namespace) =>
    [...textsOf(language, namespace)].map(([key, text]) => ({ name: `${namespace}:${key}`, text })),
  );
const namesOf = (wrong: { name: string }[]) => wrong.map(({ name }) => name);

it('sets Chinese with full-width punctuation', () => {
  const wrong = allTexts('zh').filter(({ text }) =>
    /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(text),
  );
  expect(namesOf(wrong)).toEqual([]);
});

it('keeps French punctuation on the line of its word', () => {
  const wrong = allTexts('fr').filter(({ text }) =>
    /[ \p{L}\p{N}][;?!»]|[ \p{L}]:(?!\/\/)|«[^\u00a0\u202f]/u.test(text),
  );
  expect(namesOf(wrong)).toEqual([]);
});

it('writes apostrophes as printers do', () => {
  const wrong = [...allTexts('fr'), ...allTexts('en'), ...allTexts('nl')].filter(({ text }) =>
    /\p{L}'\p{L}/u.test(text),
  );
  expect(namesOf(wrong)).toEqual([]);
});

type Source = { name: string; code: string; namespaces: Set<string> };

const sources: Source[] = readdirSync(sourceDir, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name))
  .map((name) => {
    const code = readFileSync(join(sourceDir, name), 'utf8');
    return { name, code, namespaces: namespacesOf(code) };
  });

/** Whose texts a file can ask for: `useTranslation('ticket')`, `TFunction<'ticket'>`, `{ ns: 'common' }`; common without a name. */
function namespacesOf(code: string): Set<string> {
  const named = [...code.matchAll(/(?:useTranslation\(\[?|TFunction<|\bns: )'(\w+)'/g)].map(
    ([, name]) => name ?? '',
  );
  const usesCommon = /useTranslation\(\)|i18n\.t\(|TFunction[,;>)\s]/.test(code) || code.includes("'nav.");
  return new Set(usesCommon ? [...named, 'common'] : named);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a file names a key, as a literal or by a template such as `role_hint.${role}`. */
function names(code: string, key: string): boolean {
  if (new RegExp(`['"\`](?:\\w+:)?${escaped(key)}['"\`]`).test(code)) return true;
  return [...code.matchAll(/`([\w.]*\$\{[^`]*)`/g)].some(([, template = '']) => {
    const pattern = template
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join('[\\w]+');
    return pattern !== '[\\w]+' && new RegExp(`^${pattern}$`).test(key);
  });
}

it.each(namespaces)('the page uses every text of %s.json', (namespace) => {
  const readers = sources.filter((source) => source.namespaces.has(namespace));
  const unused = [...calledKeys('en', namespace)].filter(
    (key) => !readers.some(({ code }) => names(code, key)),
  );
  expect(unused).toEqual([]);
});

it('the page asks for no text that is not there', () => {
  const missing = sources.flatMap(({ name, code, namespaces: own }) =>
    [...code.matchAll(/\bt\(\s*'((?:(\w+):)?([\w.]+))'/g)]
      .filter(
        ([, , namespace, key = '']) =>
          ![...(namespace ? [namespace] : own), 'common'].some((ns) => calledKeys('en', ns).has(key)),
      )
      .map(([, called]) => `${name}: ${called}`),
  );
  expect(missing).toEqual([]);
});

import type { Language } from '@desk/contract/vocabulary';

/**
 * What is left of a folded word when its commonest endings are gone, so that "printers" meets "printer" and
 * "verbonden" does not become a puzzle. Light on purpose: a stem that joins two different words costs more
 * than one that keeps two forms of one word apart, and the dictionaries may list both forms.
 */
export function stem(word: string, language: Language): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return stemmers[language](word);
}

const stemmers: Record<Language, (word: string) => string> = {
  zh: (word) => word,

  en: (word) => {
    let root = word;
    if (root.endsWith('ies') && root.length > 4) root = `${root.slice(0, -3)}y`;
    else if (/(?:s|x|z|ch|sh)es$/.test(root)) root = root.slice(0, -2);
    else if (/[^sui]s$/.test(root)) root = root.slice(0, -1);
    root = withoutEnding(root, /(?:ing|ed)$/, 3);
    return single(root.length > 3 ? root.replace(/e$/, '') : root);
  },

  fr: (word) => {
    let root = word.replace(/eaux$/, 'eau').replace(/aux$/, 'al');
    if (root.endsWith('s')) root = root.slice(0, -1);
    return withoutEnding(root, /(?:aient|ait|ent|ees|ee|er|ez|e)$/, 4);
  },

  nl: (word) => {
    let root = withoutEnding(word, /(?:en|s|e)$/, 3);
    root = single(root);
    return /[^aeiou]t$/.test(root) ? withoutEnding(root, /t$/, 3) : root;
  },
};

/** The word without the ending, if what remains is long enough and can be spoken. */
function withoutEnding(word: string, ending: RegExp, shortest: number): string {
  const rest = word.replace(ending, '');
  return rest.length >= shortest && /[aeiouy]/.test(rest) ? rest : word;
}

/** "installing" leaves "install" and "mappen" leaves "mapp": the doubled letter goes, here and in "install". */
function single(word: string): string {
  return word.replace(/([^aeiou])\1$/, '$1');
}

import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

describe('stem', () => {
  it.each([
    ['en', ['install', 'installs', 'installed', 'installing']],
    ['en', ['freeze', 'freezes', 'freezing']],
    ['en', ['battery', 'batteries']],
    ['en', ['crash', 'crashes', 'crashed']],
    ['fr', ['imprimante', 'imprimantes']],
    ['fr', ['connecter', 'connecte', 'connectee', 'connectes', 'connectent', 'connectait']],
    ['fr', ['reseau', 'reseaux']],
    ['nl', ['scherm', 'schermen']],
    ['nl', ['map', 'mappen']],
    ['nl', ['werk', 'werkt', 'werken', 'werkte']],
    ['nl', ['laptop', 'laptops']],
  ] as const)('gives one stem to the forms of a word: %s %j', (language, forms) => {
    expect(new Set(forms.map((form) => stem(form, language))).size).toBe(1);
  });

  it.each([
    ['en', 'access', 'accent'],
    ['en', 'status', 'state'],
    ['en', 'string', 'stress'],
    ['fr', 'poste', 'port'],
    ['fr', 'client', 'clic'],
    ['nl', 'muis', 'muur'],
  ] as const)('keeps different words apart: %s %s %s', (language, one, other) => {
    expect(stem(one, language)).not.toBe(stem(other, language));
  });

  it('leaves short words, codes and Chinese alone', () => {
    expect([stem('bus', 'en'), stem('mp3s', 'en'), stem('打印机', 'zh')]).toEqual(['bus', 'mp3s', '打印机']);
  });
});

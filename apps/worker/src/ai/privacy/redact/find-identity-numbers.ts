import { isCountedThing } from './counted-things.ts';
import { type Finder, type Finding, findPatterns } from './finding.ts';

type Numbering = {
  form: RegExp;
  isValid: (compact: string) => boolean;
  /** Too many other numbers pass the check: not after words for orders, tickets, serial numbers. */
  isCommon?: boolean;
};

const numberings: Numbering[] = [
  // Netherlands, burgerservicenummer: the "11-test".
  {
    form: /(?<![\p{Script=Latin}\p{N}.,:/#_-])(?:\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?![\p{Script=Latin}\p{N}]|[.,:/_-][\p{Script=Latin}\p{N}])/gu,
    isValid: (digits) => weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !/^0{9}/.test(digits),
    isCommon: true,
  },
  // France, numéro d'inscription au répertoire: the key is what is missing to 97.
  {
    form: /(?<![\p{Script=Latin}\p{N}])[1-478][ .]?\d{2}[ .]?\d{2}[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d{2}(?![\p{Script=Latin}\p{N}])/gu,
    isValid: (number) =>
      97 - Number(BigInt(number.slice(0, 13).replace('2A', '19').replace('2B', '18')) % 97n) ===
      Number(number.slice(13)),
  },
  // China, resident identity card: ISO 7064 MOD 11-2.
  {
    form: /(?<![\p{Script=Latin}\p{N}])[1-9]\d{5}[ ]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ ]?\d{3}[\dXx](?![\p{Script=Latin}\p{N}])/gu,
    isValid: (number) =>
      '10X98765432'[
        weighted(number.slice(0, 17), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11
      ] === number.slice(17).toUpperCase(),
  },
  // Belgium, rijksregisternummer: since 2000 with a 2 before it.
  {
    form: /(?<![\p{Script=Latin}\p{N}])\d{2}\.\d{2}\.\d{2}[-.]\d{3}[-.]\d{2}(?![\p{Script=Latin}\p{N}])/gu,
    isValid: (number) =>
      ['', '2'].some(
        (century) => 97 - (Number(century + number.slice(0, 9)) % 97) === Number(number.slice(9)),
      ),
  },
];

/** Numbers without a check, told by their name. */
const named = [
  /(?:(?<![\p{L}])(?:bsn|sofi)(?:-?nummer)?|burgerservicenummer)[ ]?(?:[:：=]|is)?[ ]?(?<secret>\d{8,9}|\d{3}[ .]\d{3}[ .]\d{3})(?!\d)/giu,
  /(?:passport|passeport|paspoort|护照|driving licen[cs]e|rijbewijs|permis de conduire|id[ -]card|identiteitskaart|carte d[’']identité|身份证|社保|tax id|national insurance|sécurité sociale)(?:[ -]?(?:no\.?|number|n°|nummer|号码?|numéro|num)){0,1}[ ]?(?:[:：=#]|is|est|是|为)?[ ]?(?<secret>(?=[A-Z]{0,3}\d)[A-Z0-9]{7,18})(?![A-Za-z0-9])/giu,
  /(?:numéro (?:de |d[’'])(?:passeport|permis|carte d[’']identité|sécurité sociale)|n° (?:de )?(?:passeport|sécu(?:rité sociale)?))[ ]?(?:[:：=]|est)?[ ]?(?<secret>(?=[A-Z]{0,3}\d)[A-Z0-9]{7,18})(?![A-Za-z0-9])/giu,
  // United States, social security number.
  /(?<![\p{L}\p{N}-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}-])/gu,
  // United Kingdom, national insurance number.
  /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
];

export const findIdentityNumbers: Finder = (text) => [
  ...numberings.flatMap((numbering) => findNumbers(numbering, text)),
  ...findPatterns('ID', named, text),
];

function findNumbers({ form, isValid, isCommon }: Numbering, text: string): Finding[] {
  return Array.from(text.matchAll(form), ({ 0: found, index }) => ({ found, index }))
    .filter(
      ({ found, index }) =>
        isValid(found.replace(/[ .-]/g, '')) && !(isCommon && isCountedThing(text, index)),
    )
    .map(({ found, index }) => ({ kind: 'ID', start: index, end: index + found.length }));
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
}

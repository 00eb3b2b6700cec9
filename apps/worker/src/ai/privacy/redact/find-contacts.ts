import { isCountedThing } from './counted-things.ts';
import { type Finder, type Finding, findPatterns } from './finding.ts';

const emails = [
  /(?<![\p{Script=Latin}\p{N}._%+-])[\p{Script=Latin}\p{N}_%+-][\p{Script=Latin}\p{N}._%+'-]{0,80}@[\p{Script=Latin}\p{N}-]{1,63}(?:\.[\p{Script=Latin}\p{N}-]{1,63}){0,4}\.\p{Script=Latin}{2,24}(?![\p{Script=Latin}\p{N}])/gu,
  // Written out, so that no robot reads it.
  /(?<![\p{L}\p{N}._-])[a-z\d._-]{2,40}[ ]?[([](?:at|apenstaartje|arobase)[)\]][ ]?[a-z\d-]{2,40}(?:(?:[ ]?[([](?:dot|punt|point)[)\]][ ]?|\.)[a-z]{2,20}){1,3}/giu,
];

export const findEmails: Finder = (text) =>
  findPatterns('EMAIL', emails, text).filter(({ start }) => !isInUrl(text, start));

/** What looks like an address in `https://name:secret@host` is a secret, which somebody else finds, and a host. */
function isInUrl(text: string, start: number): boolean {
  return /:\/\/[^\s@/]{0,100}$/.test(text.slice(Math.max(0, start - 110), start));
}

const before = '(?<![\\p{Script=Latin}\\p{N}:/\\\\_-]|[\\p{N}][.,])';
const after = '(?![\\p{Script=Latin}\\p{N}]|[.,:/-]\\d)';
const gap = '[ \\u00a0.-]?';
/** 转8012, ext. 12, poste 4512. */
const extension = '(?:[ ]?(?:转|轉|ext\\.?|x|poste|toestel|分机)[ ]?\\d{1,5})?';

const numbers = [
  // International: +31 6 12345678, 0033 6…, +33 (0)6 12 34 56 78.
  new RegExp(
    `${before}(?:\\+|00[ ]?(?=[1-9]))[1-9]\\d{0,2}${gap}(?:\\(0\\)${gap})?(?:\\(?\\d{1,4}\\)?[ \\u00a0./-]{0,2}){2,6}(?<=\\d)${extension}${after}`,
    'gu',
  ),
  // National in Europe: a zero and nine or ten more digits, in groups or not.
  new RegExp(`${before}\\(?0[1-9]\\d{0,4}\\)?(?:[ \\u00a0./-]{0,2}\\d){5,9}${extension}${after}`, 'gu'),
  // China: a mobile number, a landline with its area, 400 and 800.
  new RegExp(`${before}(?:\\(?86\\)?[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}${after}`, 'gu'),
  new RegExp(
    `${before}(?:\\(0\\d{2,3}\\)|（0\\d{2,3}）|0\\d{2,3}[ -])[ ]?\\d{4}[ -]?\\d{3,4}${extension}${after}`,
    'gu',
  ),
  new RegExp(`${before}[48]00[ -]\\d{3,4}[ -]\\d{3,4}${after}`, 'gu'),
  // North America.
  new RegExp(`${before}(?:\\(\\d{3}\\)[ ]?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}${extension}${after}`, 'gu'),
];

/** Any number that is called one. */
const announced =
  /(?:(?<![\p{L}])(?:tel|tél|téléphone|phone|telephone|telefoon(?:nummer)?|telefoonnr\.?|gsm|mobile|mobiel(?:nummer)?|portable|cell|whatsapp|call me (?:on|at)|reach me (?:on|at)|ring me on|bel me op|bereikbaar op|joignable au|appelez-moi au|rappelez-moi au|numéro|doorkiesnummer|direct line|ligne directe)|电话|手机号?|座机|联系方式|致电|微信号?)(?:[ ]?(?:number|no\.?|nr\.?|n°|号码?))?[ .]{0,2}(?:[:：=]|is|est|是|为)?[ ]{0,2}(?<secret>\+?\(?\d(?:[ \u00a0.()/-]{0,2}\d){5,14})(?![\p{L}\p{N}]|[.:]\d)/giu;

export const findPhones: Finder = (text) => [
  ...numbers
    .flatMap((pattern) => findPatterns('PHONE', [pattern], text))
    .filter((found) => isPhone(text, found)),
  ...findPatterns('PHONE', [announced], text).filter((found) => isPhone(text, found)),
];

function isPhone(text: string, { start, end }: Finding): boolean {
  const found = text.slice(start, end);
  const digits = found.replace(/(?:转|轉|ext|x|poste|toestel|分机).*$/u, '').replace(/\D/g, '').length;
  if (digits < 6 || digits > 15) return false;
  // A date, or an address: three dots with at most three digits between them.
  if (/^(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d|(?:19|20)\d\d[-/.]\d)/.test(found)) return false;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(found)) return false;
  if (/^0\d/.test(found) && digits < 9) return false;
  return !isCountedThing(text, start);
}

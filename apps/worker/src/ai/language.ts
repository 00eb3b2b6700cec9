import { type Language, languages } from '@desk/contract/vocabulary';
// The smallest table: on whole tickets in four languages the larger ones are never better, on titles alone by one
// in a hundred, and they take two to four times its 0.4 s to load and 90 MB.
import { eld } from 'eld/extrasmall';

// Its own instance: a subset set on the shared one would be everybody's.
const detector = eld.newInstance();
detector.setLanguageSubset([...languages]);
detector.enableTextCleanup(true);

const han = /\p{Script=Han}/gu;
const latinWord = /\p{Script=Latin}+/gu;

/**
 * The language a text is written in.
 * @param fallback what a text too short to tell is taken for: the language its author reads the desk in
 */
export function detectLanguage(text: string, fallback: Language = 'en'): Language {
  return sureLanguage(text) ?? fallback;
}

/** Whether a text, for instance what a model wrote, is in this language; a text too short to tell passes. */
export function isInLanguage(text: string, language: Language): boolean {
  const found = sureLanguage(text);
  return found === undefined || found === language;
}

function sureLanguage(text: string): Language | undefined {
  if (isChinese(text)) return 'zh';
  const result = detector.detect(text);
  if (!result.isReliable()) return undefined;
  return languages.find((language) => language === result.language);
}

/**
 * Chinese is told by its script: the detector takes "Outlook打不开" for English, because it counts letters,
 * and a Chinese word has one or two characters where the product name beside it has seven.
 */
function isChinese(text: string): boolean {
  const characters = text.match(han)?.length ?? 0;
  const words = text.match(latinWord)?.length ?? 0;
  return characters >= 2 && characters >= words;
}

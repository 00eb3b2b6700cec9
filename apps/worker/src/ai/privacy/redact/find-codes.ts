import type { Finder, Finding } from './finding.ts';
import { placeholder } from './finding.ts';

/** What announces a code that opens something: sent once, kept for an emergency, or typed at a door. */
const named =
  /(?:verification|security|one[ -]?time|recovery|backup|authenticat(?:or|ion)|access|log-?in|sms|2fa|mfa|otp|unlock|activation|pairing|door|alarm|reset|confirmation|temporary|scratch|bitlocker)[ -]?(?:code|pin|password|key)s?|(?<![\p{L}])(?:otp|totp|pin(?! ?码)(?:[ -]?codes?)?|puk(?:[ -]?code)?|passcodes?)(?![\p{L}])|digicodes?|codes? (?:de |d[’'])?(?:vérification|sécurité|récupération|secours|validation|confirmation|accès|authentification|déverrouillage|connexion|activation|pin|puk|sms|secret|à usage unique|temporaire|alarme|bitlocker)(?: bitlocker)?|clé de récupération(?: bitlocker)?|(?:verificatie|beveiligings|herstel|back-?up|inlog|toegangs|activatie|sms-?|pin|puk|bevestigings|ontgrendel(?:ings)?|deur|alarm|authenticatie)-?(?:codes?|sleutel)|eenmalige codes?|(?:bitlocker-?)?herstelsleutel|pin ?码|验证码|驗證碼|校验码|动态码|动态口令|一次性(?:密码|口令|代码)|恢复(?:码|密钥|代码)|备用(?:码|代码)|解锁码|门禁码|授权码|短信码|取件码|安全码/giu;
/** Any other code: only with a verb or a sign, exactly as long as such codes are, and never one of an error. */
const unnamed =
  /(?<![\p{L}\p{N}_-])(?<!(?:error|erreur|fout|exit|status|stop|state|product|zip|post|return|result|source|d[’']|qr|bar|area|country|article|vendor|fault|event|cost)[ -]?)codes?(?![\p{L}\p{N}_-])/giu;

const announcer =
  /["'”’)\]）*]{0,2}[ \t\u00a0]{0,3}(?:\((?:sms|6 digits|6 chiffres|6 cijfers)\)[ ]?)?(?:[:：=]|->|→|(?:is|was|are|were|(?:c[’'])?est|était|sont|zijn|reçu|received|ontvangen|gekregen|i got|i received|que j[’']ai reçu|die ik kreeg)(?=[ \t"'“«:：])|收到的?是?|[是为])?[ \t\u00a0]{0,3}\n?[ \t"'“«「]{0,3}/giuy;
/** The same with a few words before it: "the PIN for the badge printer is …". */
const later =
  /[^\n.!?。！？;；:：=,，]{1,40}?(?:[:：=]|(?<= )(?:is|was|est|était|sont|are)(?= )|[是为])[ \t]{0,3}["'“«]?[ ]?/iuy;
const value =
  /(?:\d{6}(?:-\d{6}){7}|[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2,7}|[A-Za-z0-9]{4,8}-[A-Za-z0-9]{4,8}|[A-Z]-\d{5,8}|\d{3}[ -]\d{3}(?!\d)|\d{2}(?: \d{2}){2}(?!\d)|\d{4,12}|(?=[A-Za-z]{0,9}\d)[A-Za-z0-9]{5,12})(?![\p{L}\p{N}._@-]*[@_]|[\p{Script=Latin}\p{N}]|\.\d|:\d|-\d)/uy;
const further =
  /(?:[ \t]{0,3}(?:[,;/、，；+]|\n|et|and|en|ou|or|of|和|或|以及)[ \t\n]{0,3}(?:\d{1,2}[.)][ ])?|[ \t]{1,3}|\n[ \t]*[-*•]?[ ]?)/iuy;
const mostInList = 20;

/** A year stands where a code might: "security code since 2024". */
const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text);

export const findCodes: Finder = (text) => {
  const findings: Finding[] = [];
  for (const { 0: found, index } of text.matchAll(named)) collect(index + found.length, () => true);
  for (const { 0: found, index } of text.matchAll(unnamed))
    collect(index + found.length, (code, hasSign) =>
      (hasSign ? /^(?:\d{6}|\d{3}[ -]\d{3})$/ : /^\d{3}[ -]\d{3}$/).test(code),
    );
  for (const { index } of text.matchAll(bitlocker))
    findings.push({ kind: 'CODE', start: index, end: index + 55 });
  return findings;

  function collect(from: number, mayBe: (code: string, hasSign: boolean) => boolean): void {
    const direct = endOf(announcer, text, from) ?? from;
    const hasSign = /\S/.test(text.slice(from, direct));
    if (take(direct, (code) => mayBe(code, hasSign) && (hasSign || !isYear(code)))) return;
    const far = endOf(later, text, from);
    if (far !== undefined)
      take(
        far,
        (code) => mayBe(code, true) && /^(?:[\d -]{4,9}|\w+(?:-\w+){2,})$/.test(code) && !isYear(code),
      );
  }

  /** One code, or a list of them. */
  function take(from: number, mayBe: (code: string) => boolean): boolean {
    let at = from;
    for (let count = 0; count < mostInList; count++) {
      if (placeholder.test(text.slice(at, at + 20))) return true;
      const end = endOf(value, text, at);
      const code = text.slice(at, end);
      if (end === undefined || !mayBe(code) || (count > 0 && !/\d/.test(code))) return count > 0;
      findings.push({ kind: 'CODE', start: at, end });
      const next = endOf(further, text, end);
      if (next === undefined) return true;
      at = next;
    }
    return true;
  }
};

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A recovery key of BitLocker needs no name: nothing else looks like it. */
const bitlocker = /(?<![\d-])\d{6}(?:-\d{6}){7}(?![\d-])/g;

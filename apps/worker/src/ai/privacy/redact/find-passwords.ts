import type { Finder, Finding } from './finding.ts';
import { isLikelySecret, isSurelySecret, isTechnical } from './looks-secret.ts';
import { endsClause, readValue, type Value } from './read-value.ts';

/** What announces a password; Dutch glues it to what it opens, and programs to nearly anything. */
const keyword =
  /pass?w(?:oor|or|o|r)?[dt]s?(?![a-z])|passphrases?|wachtwoord(?:en)?(?![a-z])|wachtzin|(?<![\p{L}])(?:mots?[ _-]?de[ _-]?passe|phrase (?:secrète|de passe)|mdp|ww|pswd|pwd|pw|pass|psw|clé (?:wi-?fi|wpa2?|réseau)|(?:wi-?fi|wpa2?)[ -]?(?:key|sleutel|clé)|network key|netwerksleutel|netwerkbeveiligingssleutel)(?![\p{L}])|密[码碼]|口令|无线密钥|wi-?fi密钥/giu;
/** What announces a name and a password together. */
const credentials =
  /(?<![\p{L}])(?:credentials?|log-?in(?: details| data)?|user(?:name)?[ /&]{1,3}pass(?:word)?|identifiants?(?: de connexion)?|connecte[rz]? avec|(?:log|sign)(?:ged|ging|ing|ed)? in (?:with|as)|(?:inloggen|aanmelden|aangemeld) (?:met|als)|inlog(?:gegevens)?|accès|gebruikersnaam\/wachtwoord)(?![\p{L}])|账号密码|帐号密码|账密|登录信息|账户和?密码/giu;

const strong = /["'”’)\]）】*_]{0,3}[ \t\u00a0]{0,3}(?:[:：=]{1,2}|-{1,2}>|=>|→|⇒)[ \t]{0,3}\n?/y;
const weak =
  /["'”’)\]）】]{0,2}[ \t\u00a0]{0,3}(?:(?:is|was|are|were|used to be|to|still|c[’']est|c[’']était|het is|dat is|became|est|était|sont|devient|reste|naar|wordt|werd|blijft|zijn|:)(?=[ \t"'“«(])|已?(?:改|设|换|重置|设置|修改|更改|变更|变|更新|还|就)?(?:[是为成])了?|还是|叫)[ \t\u00a0]{0,3}(?:(?:now|currently|set to|changed to|maintenant|désormais|toujours|nu|nog|nog steeds|steeds|gewijzigd in|现在是)[ \t]{1,3})?/giuy;
/** The same, with a few words before it: "password for the VPN has been set to …". */
const later =
  /[^\n.!?。！？;；:：=]{0,40}?(?:[:：=]|->|→|(?<![\p{L}])(?:is|was|be|to|(?:c[’'])?est|était|en|par|naar|in|werd|wordt)(?![\p{L}])|[是为成])[了 \t]{0,3}/iuy;
/** « mot de passe provisoire "…" » */
const adjectives = /(?:[ ]\p{L}{2,15}){1,2}[ ](?=["“«„‘'])/uy;

const reach = { before: 60, after: 100 };
/** A password may end in an exclamation mark: "Zomer24! is mijn wachtwoord". */
const sentenceStart = /[\n。！？；]|\.(?=\s)/g;
const words = /[^\s\p{Script=Han};=，。；、！？：（）【】「」『』“”"«»《》]{6,64}/gu;

export const findPasswords: Finder = (text) => {
  const findings: Finding[] = [];
  const regions: [start: number, end: number][] = [];
  const add = ({ start, end }: Pick<Value, 'start' | 'end'>) =>
    findings.push({ kind: 'PASSWORD', start, end });

  for (const { 0: found, index } of text.matchAll(keyword)) {
    const end = index + found.length;
    const value = announced(text, end, /phrase|zin$/i.test(found));
    if (value) add(value);
    regions.push([index, end]);
  }
  for (const { 0: found, index } of text.matchAll(credentials)) {
    const end = index + found.length;
    const value = afterName(text, end);
    if (value) add(value);
    regions.push([index, end]);
  }
  let readUntil = 0;
  for (const [start, end] of regions.sort(([a], [b]) => a - b)) {
    const [from, to] = sentenceAround(text, start, end);
    for (const other of alike(text, Math.max(from, readUntil), to)) add(other);
    readUntil = Math.max(readUntil, to);
  }
  return findings;
};

/** The value that follows the keyword, with a sign or a verb between them or nothing at all. */
function announced(text: string, end: number, isPhrase: boolean): Value | undefined {
  const afterSign = skip(strong, text, end);
  if (afterSign !== undefined && isPhrase) return restOfLine(text, afterSign);
  const from = afterSign ?? skip(weak, text, end);
  if (from !== undefined) {
    const value = readValue(text, from);
    const isWord = value && (isState(value.text) || !isAnnounced(text, value));
    if (value && !isWord) return value;
    // Words between the two: "password: it is …".
    return announcedLater(text, from);
  }
  const direct = readValue(text, end);
  if (direct && (direct.isQuoted ? !/[ \p{Script=Han}]/u.test(direct.text) : isLikelyAlone(direct.text)))
    return direct;
  const described = skip(adjectives, text, end);
  const name = described === undefined ? undefined : readValue(text, described);
  if (name?.isQuoted && isLikelySecret(name.text)) return name;
  return announcedLater(text, end);
}

/** What stands right behind its announcement need not look like much. */
function isAnnounced(text: string, value: Value): boolean {
  return value.isQuoted || isLikelySecret(value.text) || standsAlone(text, value);
}

const mostVerbs = 4;

/** After some words, only what looks like a secret more surely; the first verb of a sentence need not be the one. */
function announcedLater(text: string, end: number): Value | undefined {
  let from: number | undefined = end;
  for (let count = 0; count < mostVerbs; count++) {
    from = skip(later, text, from);
    if (from === undefined || from > end + reach.after) return undefined;
    const value = readValue(text, from);
    if (!value || isState(value.text)) continue;
    const isNumber = /^\d{4,12}$/.test(value.text) && !/^(?:19|20)\d\d$/.test(value.text);
    const isMixed = /^(?=.*\p{L})(?=.*\d)[\p{L}\d]{6,}[!?]*$/u.test(value.text) && isLikelyAlone(value.text);
    if (value.isQuoted || isNumber || isMixed || isSurelySecret(value.text)) return value;
  }
  return undefined;
}

/** `jan / Welkom01`: the name stays, the second word goes. */
function afterName(text: string, end: number): Value | undefined {
  const from = skip(strong, text, end) ?? skip(/[ \t]{1,2}/y, text, end);
  if (from === undefined) return undefined;
  const pair = /^(?<name>[\w.@\\-]{2,60})(?: ?\/ ?|, ?|[ ]|，|、| - | en | et | and |和)(?=\S)/.exec(
    text.slice(from, from + 80),
  );
  const value = pair && readValue(text, from + pair[0].length);
  return value && isLikelySecret(value.text) ? value : undefined;
}

/** What stands about a keyword, as far as the sentence reaches and not too far. */
function sentenceAround(text: string, start: number, end: number): [from: number, to: number] {
  const before = text.slice(Math.max(0, start - reach.before), start);
  const lastEnd = Math.max(...Array.from(before.matchAll(sentenceStart), ({ index }) => index + 1), 0);
  const after = text.slice(end, end + reach.after);
  return [start - before.length + lastEnd, end + (after.search(/[\n。；]|\.(?=\s)/) + 1 || after.length)];
}

/** What can only be a secret in a sentence that is about passwords, before the keyword or after it. */
function alike(text: string, from: number, to: number): Value[] {
  return Array.from(text.slice(from, to).matchAll(words), ({ 0: word, index }) => {
    const bare = word.replace(/^[([{<'‘`*]+|[.,;:)\]}>'’`*]+$/g, '');
    const at = from + index + word.indexOf(bare);
    return { text: bare, start: at, end: at + bare.length, isQuoted: false };
  }).filter(({ text }) => isSurelySecret(text));
}

function skip(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function restOfLine(text: string, from: number): Value | undefined {
  const quoted = readValue(text, from);
  if (quoted?.isQuoted) return quoted;
  const line = /^[ \t]{0,4}(?<phrase>[^\n,;。，；]{3,100}?)[.!]?(?=$|[\n,;。，；])/.exec(
    text.slice(from, from + 120),
  );
  const phrase = line?.groups?.phrase;
  if (!phrase || !quoted || phrase.startsWith('[')) return undefined;
  return { text: phrase, start: quoted.start, end: quoted.start + phrase.length, isQuoted: false };
}

/** A word of a sentence has others after it. */
function standsAlone(text: string, { text: value, end }: Value): boolean {
  return value.length >= 4 && !isTechnical(value) && /[\p{L}\d]/u.test(value) && endsClause(text, end);
}

function isLikelyAlone(word: string): boolean {
  return (
    isSurelySecret(word) ||
    (word.length >= 7 &&
      /^(?=.*[a-z])(?=.*\d)[a-z\d]+[!?]*$/i.test(word) &&
      isLikelySecret(word) &&
      !/^[A-Z]+\d+$/.test(word))
  );
}

/** What a password can be without being one: expired, refused, too short. */
function isState(word: string): boolean {
  return (
    states.has(word.toLowerCase().replace(/[!?.…]+$/, '')) ||
    /(?:[^aeiou]ed|ing|ée?s?|lopen|eerd|igd)$/i.test(word)
  );
}

const states = new Set(
  [
    'wrong incorrect invalid expired correct right fine good bad weak strong old new the not no none never still always too required needed missing unknown unclear blank empty same different visible hidden mine secret ok okay yes lost stuck out due sent set about okay known safe unsafe shown gone there here ready long short forgotten broken kept given written stolen public saved stored by my your his her their our a an all for in of on to and or but please help see below above attached n/a tbd manager reset policy',
    'faux fausse incorrect incorrecte invalide bon bonne mauvais perdu perdue oublié inconnu inconnue obligatoire requis vide identique différent trop pas plus encore toujours jamais le la les un une mon ma mes votre vos ici ailleurs correct valide court long simple sûr bien impossible nouveau ancien temporaire illisible visible obsolète merci voir non oui aucun aucune à de du des par dans et ou en connu su reçu perdus compromis mis',
    'fout foutief onjuist ongeldig verlopen vergeten kwijt juist goed niet geen nog nooit altijd te het de een mijn jouw uw nieuw oud leeg onbekend bekend zwak sterk hetzelfde anders verplicht nodig zichtbaar kort lang weg ja nee ok gelekt veranderd veilig onveilig zoek gewijzigd correct hier daar via per op in van en of door bij aan uit help graag tijdelijk gestolen gehackt geblokkeerd ingesteld verstuurd ontvangen gereset',
    'ok null undefined yes no error fail failed failure',
  ]
    .join(' ')
    .split(' '),
);

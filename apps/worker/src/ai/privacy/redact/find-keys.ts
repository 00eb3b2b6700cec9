import { type Finder, type Finding, findPatterns } from './finding.ts';

/** What a service gives to programs, told by its form alone. */
const forms = [
  // AWS, Google, Azure AD, Stripe, SendGrid, Twilio.
  /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
  /(?<![\w-])AIza[\w-]{35}/g,
  /(?<![\w-])GOCSPX-[\w-]{20,60}/g,
  /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/g,
  /(?<![\w-])(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,120}/g,
  /(?<![\w-])SG\.[\w-]{16,40}\.[\w-]{16,80}/g,
  /(?<![\w-])sk-(?:ant-|proj-)?[\w-]{20,200}/g,
  // What a licence is activated with: five groups of five.
  /(?<![A-Z0-9-])[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}(?![A-Z0-9-])/g,
];

const named =
  "(?:(?:account|access|shared ?access|shared|storage|secret|private|encryption|signing|api|app|subscription|master|product|licen[cs]e)[_ -]?key|apikey|(?:client|app|shared|webhook)[_ -]?secret|secret[_ -]?access[_ -]?key|clés? (?:d[’']?(?:api|accès|activation)|api|secrète|privée|de (?:licence|chiffrement|produit))|(?:api|toegangs|licentie|versleutelings|product)-?sleutel|api-key|(?:访问|接口|应用|加密|授权|许可|产品|激活)?密[钥匙]|激活码|许可证密钥|accesskey|secretkey|appsecret)";
/** What a name announces: `api_key = …`, « clé d'API : … », 密钥是…; a value without a digit is a word. */
const assigned = new RegExp(
  `(?<![A-Za-z])${named}(?:["'” ]{0,2})(?:[ \\t]{0,2}(?:[:：=]|是|为|is|est|->)[ \\t]{0,2})["'“«]? ?(?<secret>(?=[\\w+/=~.-]{0,80}\\d)[\\w+/=~.-]{8,200})`,
  'gi',
);
/** The signature of a shared access signature. */
const signature = /[?&;]sig=(?<secret>[\w%+/=-]{16,200})/g;

const begin = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;

export const findKeys: Finder = (text) => [
  ...findPrivateKeys(text),
  ...findPatterns('KEY', [...forms, assigned, signature], text),
];

/** Whole blocks; of one that was not pasted to its end, the lines that look like it. */
function findPrivateKeys(text: string): Finding[] {
  const findings: Finding[] = [];
  let until = 0;
  let lastEnd = text.lastIndexOf('-----END');
  for (const { 0: head, index: start } of text.matchAll(begin)) {
    if (start < until) continue;
    const after = start + head.length;
    const tail = lastEnd > after ? text.indexOf('-----END', after) : -1;
    if (tail === -1) lastEnd = -1;
    until = tail === -1 ? endOfLines(text, after) : endOfMarker(text, tail);
    findings.push({ kind: 'KEY', start, end: until });
  }
  return findings;
}

function endOfMarker(text: string, tail: number): number {
  const close = text.slice(tail + 8, tail + 60).indexOf('-----');
  return close === -1 ? tail + 8 : tail + 8 + close + 5;
}

function endOfLines(text: string, from: number): number {
  const lines = text.slice(from, from + 6_000).split('\n');
  let end = from;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && !/^\s*[A-Za-z0-9+/=]{16,100}\s*$/.test(line)) break;
    end += line.length + (index > 0 ? 1 : 0);
  }
  return end;
}

import type { z } from 'zod';
import type { Language, Translated } from './vocabulary.ts';

/**
 * What is wrong with one field, in the words of a person: the API sends these, and the page's forms show the same before
 * anything is sent. A code without all four sentences does not compile. `{name}` is filled from the issue.
 */
export const issueTexts = {
  required: {
    zh: '此项必填。',
    en: 'Fill this in.',
    fr: 'Ce champ est obligatoire.',
    nl: 'Vul dit in.',
  },
  too_short: {
    zh: '至少需要 {limit} 个字符。',
    en: 'Use at least {limit} characters.',
    fr: 'Saisissez au moins {limit} caractères.',
    nl: 'Gebruik minstens {limit} tekens.',
  },
  too_long: {
    zh: '最多 {limit} 个字符。',
    en: 'Use at most {limit} characters.',
    fr: 'Ne dépassez pas {limit} caractères.',
    nl: 'Gebruik hoogstens {limit} tekens.',
  },
  too_few: {
    zh: '至少需要 {limit} 项。',
    en: 'Give at least {limit}.',
    fr: 'Indiquez-en au moins {limit}.',
    nl: 'Geef er minstens {limit} op.',
  },
  too_many: {
    zh: '最多 {limit} 项。',
    en: 'Give at most {limit}.',
    fr: 'N’en indiquez pas plus de {limit}.',
    nl: 'Geef er hoogstens {limit} op.',
  },
  too_small: {
    zh: '不能小于 {limit}。',
    en: 'It cannot be less than {limit}.',
    fr: 'La valeur ne peut pas être inférieure à {limit}.',
    nl: 'Het kan niet minder zijn dan {limit}.',
  },
  too_big: {
    zh: '不能大于 {limit}。',
    en: 'It cannot be more than {limit}.',
    fr: 'La valeur ne peut pas dépasser {limit}.',
    nl: 'Het kan niet meer zijn dan {limit}.',
  },
  not_text: {
    zh: '请填写文字。',
    en: 'This must be text.',
    fr: 'Du texte est attendu ici.',
    nl: 'Hier hoort tekst.',
  },
  not_number: {
    zh: '请填写数字。',
    en: 'This must be a number.',
    fr: 'Un nombre est attendu ici.',
    nl: 'Hier hoort een getal.',
  },
  not_whole: {
    zh: '请填写整数。',
    en: 'This must be a whole number.',
    fr: 'Un nombre entier est attendu ici.',
    nl: 'Hier hoort een geheel getal.',
  },
  not_boolean: {
    zh: '只能填写“是”或“否”（true 或 false）。',
    en: 'This must be yes or no (true or false).',
    fr: 'La réponse doit être oui ou non (true ou false).',
    nl: 'Hier hoort ja of nee (true of false).',
  },
  not_list: {
    zh: '此处应为列表。',
    en: 'This must be a list.',
    fr: 'Une liste est attendue ici.',
    nl: 'Hier hoort een lijst.',
  },
  not_object: {
    zh: '此处应为包含字段的 JSON 对象。',
    en: 'This must be a JSON object with fields.',
    fr: 'Un objet JSON avec des champs est attendu ici.',
    nl: 'Hier hoort een JSON-object met velden.',
  },
  invalid_choice: {
    zh: '请从以下选项中选择：{choices}。',
    en: 'Choose one of: {choices}.',
    fr: 'Choisissez parmi : {choices}.',
    nl: 'Kies uit: {choices}.',
  },
  invalid_email: {
    zh: '请填写完整的邮箱地址，例如 name@example.com。',
    en: 'Enter a whole e-mail address, such as name@example.com.',
    fr: 'Saisissez une adresse e-mail complète, par exemple nom@example.com.',
    nl: 'Vul een volledig e-mailadres in, zoals naam@example.com.',
  },
  invalid_url: {
    zh: '请填写完整的网址，以 https:// 开头。',
    en: 'Enter a whole web address that begins with https://.',
    fr: 'Saisissez une adresse web complète, commençant par https://.',
    nl: 'Vul een volledig webadres in dat met https:// begint.',
  },
  invalid_date: {
    zh: '请填写日期和时间，例如 2026-04-01T09:00:00Z。',
    en: 'Enter a date and time, such as 2026-04-01T09:00:00Z.',
    fr: 'Saisissez une date et une heure, par exemple 2026-04-01T09:00:00Z.',
    nl: 'Vul een datum en tijd in, zoals 2026-04-01T09:00:00Z.',
  },
  invalid_format: {
    zh: '格式不正确。',
    en: 'This is not in the expected form.',
    fr: 'Le format n’est pas celui attendu.',
    nl: 'Dit heeft niet de verwachte vorm.',
  },
  read_only: {
    zh: '此字段由系统维护，不能直接填写。',
    en: 'The desk sets this itself; it cannot be given.',
    fr: 'Ce champ est tenu par l’application ; il ne peut pas être fourni.',
    nl: 'De helpdesk zet dit zelf; je kunt het niet opgeven.',
  },
  unknown_field: {
    zh: '没有此字段。',
    en: 'There is no such field.',
    fr: 'Ce champ n’existe pas.',
    nl: 'Dit veld bestaat niet.',
  },
  level_too_high: {
    zh: '安全和账号权限类工单，助手最多只能提供建议。',
    en: 'In matters of security and access the assistant never goes further than suggesting.',
    fr: 'En matière de sécurité et d’accès, l’assistant ne va jamais au-delà de la suggestion.',
    nl: 'Bij beveiliging en toegang gaat de assistent nooit verder dan voorstellen.',
  },
  unknown_person: {
    zh: '没有这名员工。',
    en: 'There is no such employee.',
    fr: 'Ce collaborateur n’existe pas.',
    nl: 'Deze medewerker bestaat niet.',
  },
  unknown_file: {
    zh: '有文件已不存在或已被发送，请移除后重新上传。',
    en: 'A file is no longer there, or was sent already. Remove it and upload it again.',
    fr: 'Un fichier n’existe plus ou a déjà été envoyé. Retirez-le puis déposez-le de nouveau.',
    nl: 'Een bestand is er niet meer of is al verstuurd. Verwijder het en upload het opnieuw.',
  },
  unknown_team: {
    zh: '没有这个小组。',
    en: 'There is no such group.',
    fr: 'Ce groupe n’existe pas.',
    nl: 'Deze groep bestaat niet.',
  },
  not_it_team: {
    zh: '只有 IT 团队的在职人员可以加入小组。',
    en: 'Only active people of the IT team can belong to a group.',
    fr: 'Seules les personnes actives de l’équipe IT peuvent faire partie d’un groupe.',
    nl: 'Alleen actieve mensen van het IT-team kunnen bij een groep horen.',
  },
  closes_too_early: {
    zh: '结束时间必须晚于开始时间。',
    en: 'The closing time must be after the opening time.',
    fr: 'L’heure de fermeture doit suivre l’heure d’ouverture.',
    nl: 'De sluitingstijd moet na de openingstijd liggen.',
  },
  spans_overlap: {
    zh: '与当天的另一时段重叠。',
    en: 'This overlaps with another time on the same day.',
    fr: 'Cette plage en chevauche une autre du même jour.',
    nl: 'Dit overlapt met een andere tijd op dezelfde dag.',
  },
  given_twice: {
    zh: '重复填写。',
    en: 'This is there twice.',
    fr: 'Cette entrée figure deux fois.',
    nl: 'Dit staat er twee keer.',
  },
  not_by_time: {
    zh: '此规则不按时间触发。',
    en: 'This rule does not go by time.',
    fr: 'Cette règle ne dépend pas du temps écoulé.',
    nl: 'Deze regel gaat niet over tijd.',
  },
  levels_out_of_order: {
    zh: '级别越高，触发时间必须越晚。',
    en: 'A higher level must come later than a lower one.',
    fr: 'Un niveau plus élevé doit intervenir plus tard qu’un niveau inférieur.',
    nl: 'Een hoger niveau moet later komen dan een lager niveau.',
  },
  wrong_password: {
    zh: '当前密码不正确。',
    en: 'This is not your current password.',
    fr: 'Ce n’est pas votre mot de passe actuel.',
    nl: 'Dit is niet je huidige wachtwoord.',
  },
  same_password: {
    zh: '新密码不能与当前密码相同。',
    en: 'The new password must differ from the current one.',
    fr: 'Le nouveau mot de passe doit être différent de l’actuel.',
    nl: 'Het nieuwe wachtwoord moet anders zijn dan het huidige.',
  },
  password_is_personal: {
    zh: '密码不能与您的姓名或邮箱相同。',
    en: 'Do not use your name or e-mail address as a password.',
    fr: 'N’utilisez ni votre nom ni votre adresse e-mail comme mot de passe.',
    nl: 'Gebruik niet je naam of e-mailadres als wachtwoord.',
  },
  invalid: {
    zh: '此内容无法接受。',
    en: 'This cannot be accepted.',
    fr: 'Cette valeur ne peut pas être acceptée.',
    nl: 'Dit kan niet worden aangenomen.',
  },
} as const satisfies Record<string, Translated>;

export type IssueCode = keyof typeof issueTexts;

const isIssueCode = (code: unknown): code is IssueCode => typeof code === 'string' && code in issueTexts;

export function issueText(
  code: string,
  language: Language,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const text = issueTexts[isIssueCode(code) ? code : 'invalid'][language];
  return text.replace(/\{(\w+)\}/g, (whole, name) => parameters[name] ?? whole);
}

/** A Zod issue, before (`customError`, with `input`) or after parsing; `reportInput: true` tells missing from wrong. */
export type SchemaIssue = z.core.$ZodRawIssue | z.core.$ZodIssue;

/** The sentence for a schema's issue: give it to Zod's `error` option, or call it on the issues of a failed parse. */
export function issueMessage(issue: SchemaIssue, language: Language): string {
  const { code, parameters } = explainIssue(issue, language);
  return issueText(code, language, parameters);
}

type Explained = { code: IssueCode; parameters?: Record<string, string> };

/** The stable code of a schema's issue, and what its sentence needs. */
export function explainIssue(issue: SchemaIssue, language: Language): Explained {
  switch (issue.code) {
    case 'invalid_type':
      return { code: typeCode(issue.expected, issue.input) };
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), language);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), language);
    case 'invalid_value':
      if (isMissing(issue.input)) return { code: 'required' };
      return { code: 'invalid_choice', parameters: { choices: listed(issue.values, language) } };
    case 'invalid_format':
      return { code: formatCode(issue.format, issue.input) };
    case 'unrecognized_keys':
      return { code: 'unknown_field' };
    case 'invalid_union':
      return { code: isMissing(issue.input) ? 'required' : 'invalid' };
    case 'custom': {
      const code: unknown = issue.params?.code;
      return { code: isIssueCode(code) ? code : 'invalid' };
    }
    default:
      return { code: 'invalid' };
  }
}

const isMissing = (input: unknown) => input === undefined || input === null || input === '';

const typeCodes: Readonly<Record<string, IssueCode>> = {
  string: 'not_text',
  number: 'not_number',
  int: 'not_whole',
  boolean: 'not_boolean',
  array: 'not_list',
  object: 'not_object',
  record: 'not_object',
  date: 'invalid_date',
};

function typeCode(expected: string, input: unknown): IssueCode {
  // A field that exists but may not be written is `never` in its schema.
  if (expected === 'never') return 'read_only';
  if (isMissing(input)) return 'required';
  return typeCodes[expected] ?? 'invalid';
}

function tooSmall(origin: string, limit: number, language: Language): Explained {
  const parameters = { limit: formatted(limit, language) };
  if (origin === 'string') return limit <= 1 ? { code: 'required' } : { code: 'too_short', parameters };
  if (origin === 'array' || origin === 'set')
    return limit <= 1 ? { code: 'required' } : { code: 'too_few', parameters };
  return { code: 'too_small', parameters };
}

function tooBig(origin: string, limit: number, language: Language): Explained {
  const parameters = { limit: formatted(limit, language) };
  if (origin === 'string') return { code: 'too_long', parameters };
  if (origin === 'array' || origin === 'set') return { code: 'too_many', parameters };
  return { code: 'too_big', parameters };
}

const formatCodes: Readonly<Record<string, IssueCode>> = {
  email: 'invalid_email',
  url: 'invalid_url',
  datetime: 'invalid_date',
  date: 'invalid_date',
};

function formatCode(format: string, input: unknown): IssueCode {
  if (input === '') return 'required';
  return formatCodes[format] ?? 'invalid_format';
}

const locales = { zh: 'zh-CN', en: 'en-GB', fr: 'fr-FR', nl: 'nl-NL' } as const satisfies Translated;

const formatted = (value: number, language: Language) =>
  new Intl.NumberFormat(locales[language]).format(value);

const listed = (values: readonly unknown[], language: Language) =>
  values.map(String).join(language === 'zh' ? '、' : ', ');

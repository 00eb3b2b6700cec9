import type { Category, Intent, Language } from '@desk/contract/vocabulary';
import { type Question, questionTexts } from './question-texts.ts';

const mostQuestions = 4;

/** What a person would ask first, most useful first. */
const ofIncident: Readonly<Record<Category, readonly Question[]>> = {
  hardware: ['device', 'symptom', 'since', 'place', 'tried'],
  software: ['application', 'message', 'since', 'file', 'others'],
  network: ['reach', 'place', 'since', 'others', 'message'],
  permission: ['account', 'message', 'since', 'sign_in_elsewhere'],
  collaboration: ['mailbox', 'message', 'others', 'since', 'browser'],
  security: ['what_happened', 'given_away', 'when', 'device'],
  other: ['expected', 'place', 'since', 'others'],
};

const ofRequest: Readonly<Record<Category, readonly Question[]>> = {
  hardware: ['which_device', 'by_when', 'approved_by'],
  software: ['which_software', 'by_when', 'approved_by'],
  network: ['which_connection', 'place', 'by_when'],
  permission: ['which_access', 'by_when', 'approved_by'],
  collaboration: ['which_mailbox', 'by_when', 'approved_by'],
  security: ['what_for', 'by_when', 'approved_by'],
  other: ['expected', 'by_when'],
};

const ofQuestion: readonly Question[] = ['goal', 'where_used'];
const ofFeedback: readonly Question[] = ['about_what', 'still_needed'];

/**
 * Two to four questions whose answers let a person begin at once. What the text seems to say already is not asked, unless too
 * few would be left.
 */
export function questionsFor(
  { category, intent, language }: { category: Category; intent: Intent; language: Language },
  text: string,
): string[] {
  const wanted = {
    incident: ofIncident[category],
    request: ofRequest[category],
    question: ofQuestion,
    feedback: ofFeedback,
  }[intent];
  const isSaid = (question: Question) => answered[question]?.test(text) ?? false;
  const open = wanted.filter((question) => !isSaid(question));
  const asked = open.length >= 2 ? open : wanted.slice(0, 2);
  return asked.slice(0, mostQuestions).map((question) => questionTexts[question][language]);
}

/** Rough on purpose: asking once too often annoys, not asking costs a day. */
const answered: Partial<Record<Question, RegExp>> = {
  since:
    /\b(?:since|yesterday|this (?:morning|afternoon|week)|last (?:night|week|month)|for (?:\w+ )?(?:days|weeks|hours))\b|\bdepuis\b|\bhier\b|\bce matin\b|\bcet après-midi\b|\bla semaine dernière\b|\bsinds\b|\bgisteren\b|\bvan(?:ochtend|morgen|middag)\b|\bal (?:\w+ )?(?:dagen|weken|uren)\b|昨天|今早|今天(?:早上|上午|下午)|上周|从.{1,8}(?:开始|起)|(?:天|周|小时|月)(?:以来|前|了)/i,
  place:
    /\b(?:floor|room|building|at home|from home|office|warehouse|reception)\b|étage|\bsalle\b|bâtiment|à la maison|télétravail|entrepôt|accueil|\bbureau\b|verdieping|vergaderruimte|\bgebouw\b|\bthuis\b|magazijn|receptie|\bkantoor\b|楼|会议室|前台|仓库|在家|办公室/i,
  message:
    /["“”«»「」『』‘’]|\berror\b|\berreur\b|foutmelding|\bfout\b|报错|提示|错误|0x[0-9a-f]{4,}|[A-Z]{2,}[-_]?\d{2,}/i,
  others:
    /\b(?:colleagues?|everyone|everybody|only me|just me|whole (?:team|office|floor))\b|collègues?|tout le monde|toute l’équipe|que moi|\bcollega|iedereen|alleen (?:bij )?mij|hele (?:team|afdeling|kantoor)|同事|大家|所有人|只有我|整个部门|全公司/i,
  device:
    /\b[A-Z]{2,}[-_][A-Z0-9-]*\d{2,}\b|\b(?:asset|serial)\b|numéro de série|inventaire|serienummer|inventarisnummer|资产|序列号/i,
  by_when:
    /\b(?:by|before|until|on) (?:mon|tues|wednes|thurs|fri|tomorrow|the end|next|noon)|\btomorrow\b|\bdemain\b|avant (?:le|la|lundi|mardi|mercredi|jeudi|vendredi)|\bmorgen\b|voor (?:maandag|dinsdag|woensdag|donderdag|vrijdag)|明天|(?:周|星期).前|之前|本周内|月底/i,
  when: /\b\d{1,2}[:h]\d{0,2}\b|\b(?:just now|minutes ago|this morning|yesterday)\b|à l’instant|ce matin|hier|zojuist|net\b|vanochtend|gisteren|刚刚|刚才|分钟前|今早|昨天/i,
  browser: /\b(?:browser|webmail|web version)\b|navigateur|浏览器|网页版/i,
  tried:
    /\b(?:restart|reboot|unplug|another cable)|redémarr|débranch|herstart|opnieuw opgestart|andere kabel|重启|重新启动|换了/i,
};

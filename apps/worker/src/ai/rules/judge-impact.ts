import type { Category, Language, Level } from '@desk/contract/vocabulary';
import { rowsOf, type Terms } from '../concepts/concept-table.ts';
import type { ConceptId } from '../concepts/dictionary.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import type { ReadText } from '../read-text.ts';
import { type Cue, cues, hourToMeet } from './cues.ts';

/** Concepts that say by themselves that something does not work. */
const failures: ReadonlySet<ConceptId> = new Set<ConceptId>([
  'not_working',
  'broken',
  'will_not_power_on',
  'will_not_open',
  'crash',
  'freeze',
  'blue_screen',
  'error_message',
  'boot_loop',
  'corrupt_file',
  'disk_space',
  'missing_component',
  'slow',
  'slow_computer',
  'slow_network',
  'access_denied',
  'locked_account',
  'wrong_credentials',
  'deactivated',
  'disconnects',
  'unreachable',
  'page_unreachable',
  'everything_offline',
  'limited_connectivity',
  'timeout',
  'mail_delivery',
  'mailbox_full',
  'meeting_audio',
  'black_screen',
  'screen_defect',
  'paper_jam',
  'physical_damage',
  'overheating',
  'odd_noise',
  'not_detected',
  'disappeared',
]);

/** Concepts that mean an attacker, or data in the wrong hands. */
const attacks: ReadonlySet<ConceptId> = new Set<ConceptId>([
  'ransomware',
  'malware',
  'hacked',
  'stolen',
  'lost_device',
  'data_leak',
  'suspicious_sign_in',
  'unrequested_code',
  'sent_in_my_name',
  'leaked_password',
  'unwanted_program',
  'gave_credentials',
]);

/** What may be the start of one. */
const baits: readonly ConceptId[] = [
  'phishing',
  'suspicious',
  'unknown_sender',
  'impersonation',
  'payment_fraud',
];

const cueList = rowsOf<Cue, Terms>(cues);
const finders = new Map<Language, ReturnType<typeof createTermFinder<Cue>>>();

function finderFor(language: Language) {
  let find = finders.get(language);
  if (!find) {
    find = createTermFinder(cueList, [language]);
    finders.set(language, find);
  }
  return find;
}

export interface Impact {
  severity: Level;
  urgency: Level;
  cues: Cue[];
}

/**
 * How much is hurt and how soon it must be dealt with, by the rules of the desk's vocabulary.
 * @param found the concepts of the ticket, as weighing its category found them
 */
export function judgeImpact(
  text: ReadText,
  folded: string,
  language: Language,
  category: Category,
  found: readonly ConceptId[],
): Impact {
  const seen = new Set(finderFor(language)(text).map((term) => term.id));
  const fails = seen.has('cannot') || seen.has('cannot_work') || found.some((id) => failures.has(id));
  const asks = seen.has('question') || seen.has('request') || found.includes('policy');
  const many = seen.has('everybody') && !seen.has('only_me') && (fails || !asks);
  const attack = isAttack(seen, category, found);
  const outage = seen.has('outage') || many;

  const severity = (): Level => {
    if (attack || outage || seen.has('danger') || (fails && seen.has('data_or_money'))) return 'high';
    if (seen.has('cannot_work') || seen.has('several')) return 'medium';
    if (baits.some((id) => found.includes(id))) return 'medium';
    if (seen.has('minor') || seen.has('workaround')) return 'low';
    // Who files a ticket without asking for anything reports that something is wrong.
    return category !== 'other' && (fails || !asks) ? 'medium' : 'low';
  };
  const urgency = (hurt: Level): Level => {
    if (attack || seen.has('danger')) return 'high';
    if (seen.has('later')) return 'low';
    if (outage || seen.has('now') || hourToMeet.test(folded)) return 'high';
    // A colleague arrives or leaves on a date.
    if (seen.has('soon') || hurt !== 'low' || found.includes('joiner')) return 'medium';
    return 'low';
  };

  const level = severity();
  return { severity: level, urgency: urgency(level), cues: [...seen] };
}

/** Somebody got in or something got out; a strange mail that nobody touched is none yet. */
function isAttack(seen: ReadonlySet<Cue>, category: Category, found: readonly ConceptId[]): boolean {
  const untouched = seen.has('not_clicked');
  if (found.some((id) => attacks.has(id) && !(untouched && id === 'gave_credentials'))) return true;
  if (found.includes('clicked') && !untouched) return true;
  return category === 'security' && found.includes('lost');
}

import type { Category, Language, Level } from '@desk/contract/vocabulary';
import type { ConceptId } from '../concepts/dictionary.ts';
import type { ReadText } from '../read-text.ts';
import { type AnyCue, findCues } from './find-cues.ts';

/** Concepts that say by themselves that something does not work. */
export const failures: ReadonlySet<string> = new Set<ConceptId>([
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
const attacks: ReadonlySet<string> = new Set<ConceptId>([
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

export interface Impact {
  severity: Level;
  urgency: Level;
  cues: AnyCue[];
  /** Many are hit, or a service is down. */
  is_outage: boolean;
  /** An attacker, or data in the wrong hands. */
  is_attack: boolean;
}

/**
 * How much is hurt and how soon it must be dealt with, by the rules of the desk's vocabulary.
 * @param found the concepts of the ticket, as weighing its category found them
 */
export function judgeImpact(
  read: ReadText,
  text: string,
  language: Language,
  category: Category,
  found: readonly ConceptId[],
): Impact {
  const seen = findCues(read, text, language);
  const has = (...ids: AnyCue[]) => ids.some((id) => seen.has(id));
  const fails = has('cannot', 'cannot_work') || found.some((id) => failures.has(id));
  const asks = has('question', 'request') || found.includes('policy');
  const eased = has('minor', 'workaround', 'still_works', 'later', 'for_information');
  // Twelve people who use a folder are not twelve who stand still.
  const standing = has('outage', 'business_stopped', 'cannot_work');
  const many = (has('everybody') || (has('many_people') && standing)) && !has('only_me') && (fails || !asks);
  const attack = isAttack(seen, category, found);
  const outage = (has('outage') && !has('only_me') && !eased) || (many && !eased);

  const severity = (): Level => {
    if (attack || outage || has('danger') || (fails && has('data_or_money') && !eased)) return 'high';
    if (has('everybody', 'many_people', 'several') && (fails || !asks)) return 'medium';
    if (has('cannot_work', 'hours_left') && !has('still_works')) return 'medium';
    if (baits.some((id) => found.includes(id))) return has('untouched') ? 'low' : 'medium';
    if (eased) return 'low';
    // Who files a ticket without asking for anything reports that something is wrong.
    return category !== 'other' && (fails || !asks) ? 'medium' : 'low';
  };
  const urgency = (hurt: Level): Level => {
    if (attack || has('danger')) return 'high';
    if (has('later')) return 'low';
    if (outage || has('now', 'hours_left')) return 'high';
    // A colleague arrives or leaves on a date.
    const bait = baits.some((id) => found.includes(id));
    if (has('soon') || (hurt !== 'low' && !has('chronic')) || bait || found.includes('joiner'))
      return 'medium';
    return 'low';
  };

  const level = severity();
  return {
    severity: level,
    urgency: urgency(level),
    cues: [...seen],
    is_outage: outage,
    is_attack: attack,
  };
}

/** Somebody got in or something got out; a strange mail that nobody touched is none yet. */
function isAttack(seen: ReadonlySet<AnyCue>, category: Category, found: readonly ConceptId[]): boolean {
  const isUntouched = seen.has('untouched');
  if (found.some((id) => attacks.has(id) && !(isUntouched && id === 'gave_credentials'))) return true;
  // People click on much that is no bait.
  if (found.includes('clicked') && !isUntouched && category === 'security') return true;
  return category === 'security' && found.includes('lost');
}

import type { Category, Language } from '@desk/contract/vocabulary';
import { type ConceptId, concepts } from '../concepts/dictionary.ts';
import { createTermFinder } from '../concepts/find-terms.ts';
import type { ReadText } from '../read-text.ts';

/** Concepts that say more together than one by one. */
interface Combination {
  /** One of each. */
  of: readonly (readonly ConceptId[])[];
  /** None of these. */
  unless?: readonly ConceptId[];
  category: Category;
  weight: number;
}

const devices = ['laptop', 'computer', 'phone', 'tablet', 'usb'] as const;
const meetingTools = [
  'online_meeting',
  'teams',
  'other_meeting_tools',
  'meeting_audio',
  'screen_sharing',
] as const;
const heldByRights = [
  'folder',
  'cloud_documents',
  'email',
  'shared_mailbox',
  'business_system',
  'hr_apps',
  'network_drive',
  'application',
  'calendar',
  'shared_calendar',
  'database',
  'report_export',
  'spreadsheet',
] as const;

const combinations: readonly Combination[] = [
  // A strange mail is the security team's, however much of the text is about mail.
  {
    of: [
      ['suspicious', 'unknown_sender', 'impersonation'],
      ['email', 'outlook', 'link', 'attachment', 'voice_call', 'phone'],
    ],
    category: 'security',
    weight: 4,
  },
  { of: [['clicked'], ['email', 'link', 'attachment', 'suspicious']], category: 'security', weight: 4 },
  // Whoever got into an account leaves talk of accounts and passwords behind.
  {
    of: [
      ['suspicious_sign_in', 'unrequested_code', 'gave_credentials', 'leaked_password', 'hacked'],
      ['account', 'password', 'sign_in', 'mfa'],
    ],
    category: 'security',
    weight: 4,
  },
  // What is lost may also be the password, the connection or a file.
  {
    of: [['lost'], devices],
    unless: [
      'password',
      'password_reset',
      'mfa',
      'file',
      'email',
      'connection',
      'network',
      'wifi',
      'disk_drive',
    ],
    category: 'security',
    weight: 6,
  },
  // When nothing else is reachable either, the application that happened to be open is not the cause.
  {
    of: [['everything_offline'], ['outlook', 'email', 'teams', 'browser', 'application']],
    category: 'network',
    weight: 4,
  },
  {
    of: [
      ['server', 'website', 'network_drive'],
      ['unreachable', 'connection', 'timeout'],
    ],
    category: 'network',
    weight: 2,
  },
  // The headset that works elsewhere is fine; the meeting is not.
  { of: [['works_elsewhere'], meetingTools], category: 'collaboration', weight: 4 },
  {
    of: [
      ['meeting_room'],
      ['webcam', 'microphone', 'monitor', 'cable', 'teams', 'online_meeting', 'picture', 'sound'],
    ],
    category: 'hardware',
    weight: 4,
  },
  {
    of: [
      ['printer', 'scanner'],
      ['driver', 'install', 'network', 'server', 'email'],
    ],
    category: 'hardware',
    weight: 3,
  },
  {
    of: [['request_access', 'access_denied', 'rights', 'read_only'], heldByRights],
    category: 'permission',
    weight: 3,
  },
  {
    of: [
      ['joiner', 'leaver'],
      ['account', 'email', 'laptop', 'request_access'],
    ],
    category: 'permission',
    weight: 2,
  },
  // Nobody knows what is on a stick that lay about.
  {
    of: [['usb'], ['found_object', 'policy', 'suspicious', 'unknown_sender']],
    category: 'security',
    weight: 6,
  },
  { of: [['abroad'], ['sign_in', 'account', 'mfa', 'push_approval']], category: 'security', weight: 6 },
  {
    of: [['renamed_files'], ['file', 'folder', 'network_drive', 'payment']],
    category: 'security',
    weight: 4,
  },
  // Figures that come out wrong are the application's, whoever writes the invoice.
  {
    of: [
      ['incorrect', 'duplicate', 'wrong_result', 'calculation'],
      ['invoice', 'amount', 'vat_and_discount', 'order_and_delivery'],
    ],
    category: 'software',
    weight: 5,
  },
  {
    of: [
      ['slow', 'slow_computer'],
      ['network_drive', 'server', 'branch_site', 'internet', 'network', 'provider', 'site_link'],
    ],
    category: 'network',
    weight: 4,
  },
  {
    of: [
      ['slow', 'slow_computer'],
      ['power_button', 'restart'],
    ],
    category: 'software',
    weight: 3,
  },
  // One shared document, several people in it: no rights would mend that.
  {
    of: [
      ['co_editing', 'edit_conflict', 'overwritten'],
      ['file', 'spreadsheet', 'office_suite', 'cloud_documents', 'report_export'],
    ],
    category: 'collaboration',
    weight: 4,
  },
  {
    of: [
      ['everyone', 'outage', 'mail_outage'],
      ['email', 'outlook'],
      ['send', 'receive', 'server', 'unreachable', 'connection', 'mail_delivery'],
    ],
    unless: ['everything_offline', 'internet', 'whole_site_down', 'website'],
    category: 'collaboration',
    weight: 4,
  },
  {
    of: [
      ['license', 'install', 'update'],
      ['design_apps', 'developer_tools', 'application', 'pdf', 'office_suite'],
    ],
    category: 'software',
    weight: 2,
  },
];

/** What the title says, it says on purpose. */
const titleFactor = 1.5;
/** An English term in another language's ticket is mostly a loan, sometimes a false friend ("lost" solves in Dutch). */
const loanFactor = 0.5;

const byId = new Map(concepts.map((concept) => [concept.id, concept]));
const finders = new Map<Language, ReturnType<typeof createTermFinder<ConceptId>>>();

/** Finds what is named in a text of this language, which may say it in English. */
export function conceptFinder(language: Language) {
  let find = finders.get(language);
  if (!find) {
    find = createTermFinder(concepts, language === 'en' ? ['en'] : [language, 'en']);
    finders.set(language, find);
  }
  return find;
}

export interface Weighed {
  votes: Record<Category, number>;
  /** In the order in which they were first seen, the title first. */
  found: ConceptId[];
}

/**
 * Counts each concept once, however often it is said: five times "printer" is one printer.
 * @param isUnknown concepts to go without, as if the dictionary had never heard of them
 */
export function weighCategories(
  title: ReadText,
  description: ReadText,
  language: Language,
  isUnknown?: (id: ConceptId) => boolean,
): Weighed {
  const find = conceptFinder(language);
  const factors = new Map<ConceptId, number>();
  const parts = [
    { text: title, factor: titleFactor },
    { text: description, factor: 1 },
  ];
  for (const { text, factor } of parts) {
    for (const term of find(text)) {
      if (isUnknown?.(term.id)) continue;
      const isLoan = term.language !== undefined && term.language !== language && term.language !== 'zh';
      const strength = factor * (isLoan ? loanFactor : 1);
      factors.set(term.id, Math.max(factors.get(term.id) ?? 0, strength));
    }
  }

  const votes = noVotes();
  for (const [id, factor] of factors) {
    const concept = byId.get(id);
    if (concept?.category) votes[concept.category] += concept.weight * factor;
  }
  const hasAny = (group: readonly ConceptId[]) => group.some((id) => factors.has(id));
  for (const { of, unless = [], category, weight } of combinations) {
    if (of.every(hasAny) && !hasAny(unless)) votes[category] += weight;
  }
  return { votes, found: [...factors.keys()] };
}

function noVotes(): Record<Category, number> {
  return { hardware: 0, software: 0, network: 0, permission: 0, collaboration: 0, security: 0, other: 0 };
}

// Equal votes fall to the team that is worse to miss.
const byGravity: readonly Category[] = [
  'security',
  'permission',
  'network',
  'collaboration',
  'software',
  'hardware',
  'other',
];

/** The category with most votes; less than one hint is `other`. */
export function winnerOf(votes: Readonly<Record<Category, number>>): Category {
  const winner = byGravity.reduce((best, category) => (votes[category] > votes[best] ? category : best));
  return votes[winner] >= 1 ? winner : 'other';
}

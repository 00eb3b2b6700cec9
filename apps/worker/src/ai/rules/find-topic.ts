import { isTopic, type Topic } from '@desk/contract/topics';
import type { Language } from '@desk/contract/vocabulary';
import { type ConceptId, concepts } from '../concepts/dictionary.ts';
import { readText } from '../read-text.ts';
import { conceptFinder } from './weigh-categories.ts';

/** Whoever speaks of one of these speaks of the topic, without naming it. */
const signs: Partial<Record<Topic, readonly ConceptId[]>> = {
  wifi: ['guest_wifi', 'ssid'],
  network_socket: ['socket_request'],
  network_drive: ['share_not_found'],
  printer: ['paper_jam', 'toner', 'print_quality', 'print_queue', 'colour_and_duplex'],
  laptop: ['will_not_power_on'],
  monitor: ['display_mode', 'display_resolution'],
  sim_card: ['mobile_data'],
  telephony: ['desk_phone', 'call_quality', 'voicemail'],
  meeting_room: ['room_booking', 'double_booking', 'projector', 'conference_phone'],
  email: [
    'mail_delivery',
    'mail_delay',
    'mail_outage',
    'mailbox_full',
    'mail_rules',
    'mail_signature',
    'mail_recall',
    'mail_on_phone',
    'forwarding',
  ],
  calendar: ['shared_calendar'],
  online_meeting: ['join_meeting', 'meeting_audio', 'screen_sharing', 'meeting_background', 'webinar'],
  cloud_documents: ['sync', 'sharing_link', 'co_editing', 'edit_conflict'],
  password: ['password_reset', 'password_expired', 'wrong_credentials'],
  mfa: ['push_approval', 'enrol'],
  joiner: ['create_account'],
  leaver: ['access_removal'],
  install: ['software_portal'],
  license: ['license_shortage'],
  phishing: ['suspicious', 'unknown_sender', 'fake_page', 'gave_credentials'],
  malware: ['ransomware', 'antivirus', 'unwanted_program'],
  lost_device: ['stolen'],
};

const topicOf = new Map<ConceptId, Topic>(concepts.flatMap(({ id }) => (isTopic(id) ? [[id, id]] : [])));
for (const { id } of concepts) if (isTopic(id)) for (const sign of signs[id] ?? []) topicOf.set(sign, id);

const weights = new Map(concepts.map(({ id, weight }) => [id, weight]));

/** Whatever follows is pasted, and would only cost time. */
const longestText = 8_000;

/**
 * The one thing that a ticket is about: of all topics that it names the one whose word weighs most, that of the title twice.
 * Of equals the first, since people begin with what matters. Null where it names none.
 */
export function findTopic(
  { title, description }: { title: string; description: string },
  language: Language,
): Topic | null {
  const find = conceptFinder(language);
  const scores = new Map<ConceptId, number>();
  const parts = [
    { text: title, factor: 2 },
    { text: description.slice(0, longestText), factor: 1 },
  ];
  for (const { text, factor } of parts)
    for (const id of new Set(find(readText(text)).map((term) => term.id)))
      scores.set(id, (scores.get(id) ?? 0) + (weights.get(id) ?? 0) * factor);

  let heaviest: { topic: Topic; score: number } | undefined;
  for (const [id, score] of scores) {
    const topic = topicOf.get(id);
    if (topic && score > (heaviest?.score ?? 0)) heaviest = { topic, score };
  }
  return heaviest?.topic ?? null;
}

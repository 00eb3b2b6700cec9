import type { Category } from '@desk/contract/vocabulary';
import type { ConceptId } from '../../concepts/dictionary.ts';

export type Situation = {
  category: Category;
  /** One of each group must have been found in the text. */
  signs: readonly (readonly ConceptId[])[];
};

/**
 * What people write about most, where general advice can be nearer to the point than a whole category's. The first that fits
 * counts, so the special comes before the general.
 */
export const situations = {
  liquid: { category: 'hardware', signs: [['liquid_spill']] },
  paper_jam: { category: 'hardware', signs: [['paper_jam']] },
  toner: { category: 'hardware', signs: [['toner', 'print_quality']] },
  printer: { category: 'hardware', signs: [['printer', 'print_queue']] },
  label_printer: { category: 'hardware', signs: [['label_printer', 'barcode_scanner', 'mobile_terminal']] },
  meeting_room: { category: 'hardware', signs: [['meeting_room', 'projector', 'conference_phone']] },
  dock: { category: 'hardware', signs: [['dock']] },
  external_screen: { category: 'hardware', signs: [['monitor', 'display_mode', 'display_resolution']] },
  no_power: { category: 'hardware', signs: [['will_not_power_on', 'black_screen', 'power_button']] },
  battery: { category: 'hardware', signs: [['battery', 'charger', 'power_supply_fault']] },
  overheating: { category: 'hardware', signs: [['overheating', 'odd_noise']] },
  audio_device: { category: 'hardware', signs: [['headset', 'microphone', 'webcam']] },
  input_device: { category: 'hardware', signs: [['keyboard', 'mouse', 'bluetooth']] },
  cracked: { category: 'hardware', signs: [['cracked_screen', 'physical_damage', 'casing']] },
  blue_screen: { category: 'software', signs: [['blue_screen', 'boot_loop']] },
  spreadsheet: { category: 'software', signs: [['spreadsheet', 'corrupt_file', 'unsaved_work']] },
  browser: { category: 'software', signs: [['browser', 'web_app', 'blank_page']] },
  slow_computer: { category: 'software', signs: [['slow_computer', 'slow_start', 'disk_space']] },
  install: { category: 'software', signs: [['install', 'software_portal', 'license', 'license_shortage']] },
  wrong_result: { category: 'software', signs: [['wrong_result', 'calculation', 'bug']] },
  language_settings: {
    category: 'software',
    signs: [['keyboard_layout', 'interface_language', 'regional_settings', 'language_and_fonts']],
  },
  app_crash: { category: 'software', signs: [['crash', 'freeze', 'will_not_open']] },
  site_down: { category: 'network', signs: [['whole_site_down', 'everything_offline']] },
  vpn: { category: 'network', signs: [['vpn', 'remote_access']] },
  guest_wifi: { category: 'network', signs: [['guest_wifi', 'captive_portal']] },
  wifi: { category: 'network', signs: [['wifi', 'signal', 'ssid']] },
  network_drive: { category: 'network', signs: [['network_drive', 'share_not_found', 'slow_transfer']] },
  page: { category: 'network', signs: [['page_unreachable', 'website', 'dns', 'blocked_site']] },
  everybody_locked_out: { category: 'permission', signs: [['nobody_can_sign_in']] },
  mfa: { category: 'permission', signs: [['mfa', 'new_phone', 'push_approval', 'enrol']] },
  locked_account: { category: 'permission', signs: [['locked_account', 'attempts']] },
  password: { category: 'permission', signs: [['password', 'password_reset', 'password_expired']] },
  joiner: { category: 'permission', signs: [['joiner', 'leaver', 'access_removal']] },
  access: {
    category: 'permission',
    signs: [['folder', 'request_access', 'access_denied', 'rights', 'read_only']],
  },
  mailbox_full: { category: 'collaboration', signs: [['mailbox_full']] },
  mail_outage: { category: 'collaboration', signs: [['mail_outage']] },
  meeting_sound: {
    category: 'collaboration',
    signs: [['meeting_audio', 'screen_sharing', 'join_meeting', 'call_quality', 'online_meeting']],
  },
  calendar: { category: 'collaboration', signs: [['shared_calendar', 'calendar', 'room_booking']] },
  document_conflict: {
    category: 'collaboration',
    signs: [['edit_conflict', 'co_editing', 'sync', 'overwritten']],
  },
  mail_missing: { category: 'collaboration', signs: [['mail_delivery', 'mail_delay', 'outlook', 'email']] },
  ransom: { category: 'security', signs: [['ransomware', 'malware', 'renamed_files']] },
  password_given: { category: 'security', signs: [['gave_credentials', 'clicked', 'leaked_password']] },
  lost_device: { category: 'security', signs: [['lost_device', 'stolen']] },
  strange_sign_in: { category: 'security', signs: [['suspicious_sign_in', 'unrequested_code', 'hacked']] },
  data_leak: { category: 'security', signs: [['data_leak', 'recipient']] },
  phishing: {
    category: 'security',
    signs: [['phishing', 'suspicious', 'unknown_sender', 'impersonation', 'spam']],
  },
} as const satisfies Readonly<Record<string, Situation>>;

export type SituationId = keyof typeof situations;
/** Two or three steps that an employee can take without harm, whatever it turns out to be. */
export type SituationTexts = Readonly<Record<SituationId, readonly string[]>>;

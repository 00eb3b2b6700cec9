import { type Category, languages } from '@desk/contract/vocabulary';
import { labelledTickets } from '../../apps/worker/src/ai/testing/labelled-tickets.ts';
import type { TrainingRow } from '../../apps/worker/src/ai/triage/fit-triage.ts';
import {
  type LabelledTicket,
  readAllSituations,
  readNoCategory,
  readResolutions,
  readSentences,
  readSituations,
  readTickets,
  type Split,
} from '../read-data.ts';

/** What a sentence's topic is a matter of; topics of several teams are left out. */
const categoryOfTopic = new Map<string, Category>(
  Object.entries({
    hardware:
      'laptop, printer, monitor, smartphone, battery, phone, dock, scanner, charger, keyboard, headset, mouse, sound, usb, multifunction, tablet, power, meeting room, fax, bluetooth',
    network:
      'network, wifi, vpn, proxy, dns, firewall, remote desktop, guest access, vlan, mobile data, file share',
    permission:
      'rights, mfa, joiner, leaver, login, password, account locked, shared account, password policy, password reset, biometrics, directory, pin, service account, delegation, password manager',
    software: 'os, erp, office, browser, install, errors, cad, updates, licences, crm, slowness, drivers',
    collaboration: 'mail, meetings, chat, documents, calendar, lists',
    security:
      'policy, phishing, malware, loss, leaks, audit, encryption, certificates, certificate, security',
    other: 'facilities, hr, canteen, travel',
  } satisfies Record<Category, string>).flatMap(([category, topics]) =>
    topics.split(', ').map((topic) => [topic, category as Category] as const),
  ),
);

/** A labelled text as a ticket: one line is its title, more is its description. */
export function ticketOf({ form, text }: Pick<LabelledTicket, 'form' | 'text'>): {
  title: string;
  description: string;
} {
  return form === 'short' ? { title: text, description: '' } : { title: '', description: text };
}

/**
 * What triage learns from. `train` is what may be scored afterwards: nothing of the test split, nor near it. `all` is what a
 * desk begins with: it was never scored, and knows the matters of the test split too.
 */
export type TrainingScope = 'train' | 'all';

export function readTrainingRows(scope: TrainingScope): TrainingRow[] {
  const isWanted = ({ split }: { split: Split }) => scope === 'all' || split === 'train';
  const tickets = readTickets()
    .filter(isWanted)
    .map((row) => ({
      ...ticketOf(row),
      language: row.language,
      category: row.category,
      severity: row.severity,
      urgency: row.urgency,
      weight: 1,
      group: row.issue,
      is_known: true,
    }));
  const titles = readResolutions()
    .filter(isWanted)
    .map(({ title, language, category, issue }) => ({
      title,
      description: '',
      language,
      category,
      weight: 1,
      group: issue,
      is_ticket: false,
    }));
  const withoutCategory = readNoCategory()
    .filter(isWanted)
    .map(({ language, text }, index) => ({
      title: '',
      description: text,
      language,
      category: 'other' as const,
      weight: 1,
      group: `no category ${index}`,
    }));
  const told = scope === 'all' ? readAllSituations() : readSituations();
  const situations = told.flatMap(({ category, severity, urgency, ...texts }, index) =>
    languages.map((language) => ({
      title: texts[language],
      description: '',
      language,
      category,
      severity,
      urgency,
      weight: 1,
      group: `situation ${index}`,
    })),
  );
  const sentences = readSentences().flatMap(({ topic, ...texts }, index) => {
    const category = categoryOfTopic.get(topic);
    if (!category) return [];
    return languages.map((language) => ({
      title: texts[language],
      description: '',
      language,
      category,
      weight: 1,
      group: `sentence ${index}`,
      is_ticket: false,
    }));
  });
  const others = labelledTickets.map((row, index) => ({ ...row, weight: 1, group: `labelled ${index}` }));
  return [...tickets, ...titles, ...withoutCategory, ...situations, ...sentences, ...others];
}

import type { OutageBody } from '@desk/contract/outages';
import { type Actor, can } from '@desk/contract/permissions';
import { categoryLabels, type Language } from '@desk/contract/vocabulary';
import type { OutageRecord } from '@desk/desk/outages/list-outages';

/** What it says to this reader: in their language, or else in its author's. */
export function textFor({ texts, language }: OutageRecord, reader: Language) {
  const spoken = texts[reader] ? reader : language;
  const { title, text } = texts[spoken] ?? { title: '', text: '' };
  return { title, text, language: spoken };
}

export function presentOutage(outage: OutageRecord, actor: Actor, language: Language): OutageBody {
  const { id, category, office_locations, started_at, ended_at } = outage;
  return {
    id,
    ...textFor(outage, language),
    category,
    category_display: categoryLabels[category][language],
    office_locations: office_locations ?? [],
    started_at: started_at.toISOString(),
    ended_at: ended_at?.toISOString() ?? null,
    ...(can(actor, 'announce_outages') && {
      texts: outage.texts,
      ticket_number: outage.ticket_number,
      created_by_name: outage.created_by_name,
    }),
  };
}

import type { AnnounceOutage } from '@desk/contract/outages';
import type { Language } from '@desk/contract/vocabulary';
import type { Database } from '@desk/desk/database';
import { sql } from '@desk/desk/sql';

/** Who tells people of it, and what: something that goes on at one site. */
export const demoOutage: [{ employee_id: string; language: Language }, AnnounceOutage] = [
  { employee_id: 'E1029', language: 'fr' },
  {
    category: 'network',
    office_locations: ['Lyon'],
    texts: {
      fr: {
        title: 'VPN lent depuis Lyon',
        text: 'La liaison avec la passerelle de Lyon est saturée. En attendant, choisissez la passerelle de Dublin dans le client VPN.',
      },
      en: {
        title: 'Slow VPN from Lyon',
        text: 'The line to the gateway in Lyon is overloaded. Choose the gateway in Dublin in your VPN client in the meantime.',
      },
      nl: {
        title: 'Trage VPN vanuit Lyon',
        text: 'De verbinding met de gateway in Lyon is overbelast. Kies zolang de gateway in Dublin in je VPN-client.',
      },
      zh: {
        title: '里昂 VPN 缓慢',
        text: '里昂网关线路拥塞。请暂时在 VPN 客户端中选择都柏林网关。',
      },
    },
  },
];

/**
 * What employees were shown while they wrote, in the last month: an article of their language, which four in seven say solved
 * it. One of those files a ticket all the same.
 */
export async function addDeflections(database: Database, now: Date): Promise<void> {
  await database.pool.query(sql`
    insert into deflection (employee_id, language, category, shown, solved_with, outcome, created_at, decided_at)
    select e.employee_id, e.language, a.category, jsonb_build_array(card), case when n % 7 < 4 then card end,
      case when n % 7 < 4 then 'solved' else 'went_on' end::deflection_outcome, at, at + interval '90 seconds'
    from (
      select *, row_number() over (order by employee_id) as n from employee where role = 'employee'
    ) e
    cross join lateral (
      select id, category from knowledge_article
      where language = e.language order by (id * 7 + e.n * 13) % 23, id limit 1
    ) a
    cross join lateral (select jsonb_build_object('kind', 'article', 'id', a.id) as card) shown
    cross join lateral (select ${now}::timestamptz(3) - e.n * interval '21 hours' as at) moment`);
}

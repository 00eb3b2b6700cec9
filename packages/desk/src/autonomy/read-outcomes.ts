import type { AutonomyLevel, Category } from '@desk/contract/vocabulary';
import type { Database } from '../database.ts';
import { queryRows, sql } from '../sql.ts';
import { window } from './judge-autonomy.ts';

export type CategoryStanding = {
  category: Category;
  level: AutonomyLevel;
  is_pinned: boolean;
  since: Date;
  /** Whether each answer helped, newest first, since the level began. */
  outcomes: boolean[];
};

/** Of each kind of saying the latest so many are looked at, which is what keeps a desk with a long past quick. */
const lookedAt = 1_000;

/** How far the assistant may go in each category, in the order of the vocabulary, and what people said of it since. */
export async function readOutcomes({ pool }: Database, min_reviews: number): Promise<CategoryStanding[]> {
  return queryRows<CategoryStanding>(
    pool,
    sql`
      with latest as (
        (select r.ticket_id from (select id, ai_response_id from answer_feedback order by id desc limit ${lookedAt}) f
          join ai_response r on r.id = f.ai_response_id)
        union
        (select ticket_id from ticket_history
          where changed_field = 'route_reason' and new_value in ('still_broken', 'wants_person')
          order by id desc limit ${lookedAt})
        union
        (select id from ticket where resolver_kind = 'ai' order by resolved_at desc limit ${lookedAt})
      )
      select a.category, a.level, a.is_pinned, a.since, coalesce(told.outcomes, '{}') as outcomes
      from category_autonomy a
      left join (
        select category, array_agg(is_success order by decided_at desc, ticket_id desc) as outcomes
        from (
          select o.category, o.is_success, o.decided_at, o.ticket_id,
            row_number() over (partition by o.category order by o.decided_at desc, o.ticket_id desc) as position
          from latest join answered_ticket o using (ticket_id)
          join category_autonomy began on began.category = o.category and o.decided_at > began.since
        ) ranked
        where position <= ${Math.max(window.up, min_reviews)}::int
        group by category
      ) told on told.category = a.category
      order by a.category`,
    'read_autonomy_outcomes',
  );
}

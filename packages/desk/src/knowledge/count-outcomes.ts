import { cameBack } from '../deflection/count-deflections.ts';
import type { Desk } from '../desk.ts';
import { queryRows, sql } from '../sql.ts';

/** What comes back within so long had not been solved. */
const holdsFor = sql`interval '7 days'`;

/**
 * Counts anew what came of articles and solved cases, and writes what has changed: to how many people each was shown, in an
 * answer that they saw or while they were writing; of how many of those it is known how it ended; and which share of these it
 * helped. It helped whoever accepted it, and did not come back within seven days.
 *
 * One statement over everything there is: nothing is counted twice, whatever was missed before, and however often it is done.
 * @returns how many articles and cases stand differently now
 */
export async function countOutcomes({ database }: Pick<Desk, 'database'>): Promise<number> {
  const changed = await queryRows(
    database.pool,
    sql`
      with verdict as (
        select r.ticket_id, bool_or(f.verdict in ('accepted', 'thumbs_up')) as is_good,
          bool_or(f.verdict in ('refused', 'thumbs_down')) as is_bad
        from answer_feedback f join ai_response r on r.id = f.ai_response_id
        group by r.ticket_id
      ), reopening as (
        select distinct back.ticket_id
        from ticket_history back
        join ticket_history done on done.ticket_id = back.ticket_id and done.id < back.id
          and done.changed_field = 'status' and done.new_value in ('resolved', 'closed')
          and back.created_at <= done.created_at + ${holdsFor}
        where back.changed_field = 'status' and back.old_value in ('resolved', 'closed')
          and back.new_value in ('pending', 'in_progress')
        union
        select t.id from ticket t join ticket later on later.follow_up_of = t.id
        where later.created_at <= t.closed_at + ${holdsFor}
      ), answered as (
        select t.id as ticket_id,
          (coalesce(v.is_good, false) or (t.resolver_kind = 'ai' and t.status = 'closed')) as is_accepted,
          (coalesce(v.is_bad, false) or reopening.ticket_id is not null) as has_failed,
          t.resolver_kind = 'person' as needed_person
        from ticket t
        left join verdict v on v.ticket_id = t.id
        left join reopening on reopening.ticket_id = t.id
        where t.deleted_at is null and (t.answer_seen_at is not null or v.ticket_id is not null)
      ), occasion as (
        select cited.ref as source, answered.is_accepted and not answered.has_failed as has_helped,
          answered.is_accepted or answered.has_failed or coalesce(answered.needed_person, false) as is_decided
        from answered
        join lateral (
          select distinct ref
          from ai_response r, jsonb_array_elements(r.steps) step, jsonb_array_elements_text(step -> 'sources') ref
          where r.ticket_id = answered.ticket_id
        ) cited on true
        union all
        select replace(card ->> 'kind', 'case', 'ticket') || ':' || (card ->> 'id'),
          d.outcome = 'solved' and d.solved_with = card and not d.came_back,
          d.outcome = 'went_on' or d.solved_with = card
        from (select d.*, d.outcome = 'solved' and ${cameBack} as came_back from deflection d) d,
          jsonb_array_elements(d.shown) card
        where card ->> 'kind' in ('article', 'case')
      ), tally as (
        select source, count(*)::int as usage_count,
          (count(*) filter (where is_decided))::int as outcome_count,
          (count(*) filter (where has_helped))::float8 / nullif(count(*) filter (where is_decided), 0) as success_rate
        from occasion group by source
      ), article as (
        update knowledge_article a
        set usage_count = now.usage_count, outcome_count = now.outcome_count, success_rate = now.success_rate
        from (
          select a.id, coalesce(usage_count, 0) as usage_count, coalesce(outcome_count, 0) as outcome_count, success_rate
          from (select id from knowledge_article where deleted_at is null) a
          left join tally on tally.source = 'article:' || a.id
        ) now
        where a.id = now.id and (a.usage_count, a.outcome_count, a.success_rate)
          is distinct from (now.usage_count, now.outcome_count, now.success_rate)
        returning a.id
      ), solved as (
        update resolved_case c
        set usage_count = now.usage_count, outcome_count = now.outcome_count, success_rate = now.success_rate
        from (
          select c.ticket_id, coalesce(usage_count, 0) as usage_count, coalesce(outcome_count, 0) as outcome_count,
            success_rate
          from (select ticket_id from resolved_case) c
          left join tally on tally.source = 'ticket:' || c.ticket_id
        ) now
        where c.ticket_id = now.ticket_id and (c.usage_count, c.outcome_count, c.success_rate)
          is distinct from (now.usage_count, now.outcome_count, now.success_rate)
        returning c.ticket_id
      )
      select id from article union all select ticket_id from solved`,
  );
  return changed.length;
}

import type { Database } from '../database.ts';
import { queryRows, sql } from '../sql.ts';

/** What people said of the answers that rest on a source. */
export type SourceVotes = { helpful: number; votes: number };

/**
 * Votes by source id, such as `article:7`. An edited answer was neither right nor wrong; silence is no vote.
 */
export async function countSourceVotes({ pool }: Database): Promise<Map<string, SourceVotes>> {
  const rows = await queryRows<SourceVotes & { source: string }>(
    pool,
    sql`
      select cited.source, count(*) filter (where f.verdict in ('accepted', 'thumbs_up'))::int as helpful,
        count(*)::int as votes
      from answer_feedback f
      join ai_response r on r.id = f.ai_response_id
      cross join lateral (
        select distinct source
        from jsonb_array_elements(r.steps) step, jsonb_array_elements_text(step -> 'sources') source
      ) cited
      where f.verdict <> 'edited'
      group by cited.source`,
    'count_source_votes',
  );
  return new Map(rows.map(({ source, helpful, votes }) => [source, { helpful, votes }]));
}

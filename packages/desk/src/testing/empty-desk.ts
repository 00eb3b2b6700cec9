import type { Database } from '../database.ts';

/** Takes everybody and everything off a test's desk, history included, which no ordinary session may delete. */
export async function emptyDesk({ pool }: Database): Promise<void> {
  await pool.query(`
    begin;
    set local session_replication_role = replica;
    delete from blind_review;
    delete from answer_feedback;
    delete from answer_feedback;
    delete from blind_review;
    delete from learned_model;
    delete from ai_response;
    delete from ticket_comment;
    delete from ticket_history;
    delete from resolved_case;
    delete from deflection;
    delete from known_outage;
    delete from nightly_work;
    delete from ticket;
    delete from article_chunk;
    delete from knowledge_article;
    delete from employee;
    commit`);
}

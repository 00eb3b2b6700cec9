-- Whether somebody pressed a button or wrote that it is still broken, which the assistant then read, is the same.
CREATE OR REPLACE VIEW "answered_ticket" AS
SELECT t."id" AS "ticket_id", answer."category", outcome."is_success", outcome."decided_at"
FROM "ticket" t
CROSS JOIN LATERAL (
    SELECT r."suggested_category" AS "category"
    FROM "ai_response" r
    WHERE r."ticket_id" = t."id" AND r."outcome" = 'answer'
    ORDER BY r."id" DESC
    LIMIT 1
) answer
CROSS JOIN LATERAL (
    SELECT bool_and(said."is_success") AS "is_success", max(said."at") AS "decided_at"
    FROM (
        SELECT f."verdict" IN ('accepted', 'edited', 'thumbs_up') AS "is_success", f."created_at" AS "at"
        FROM "answer_feedback" f
        JOIN "ai_response" r ON r."id" = f."ai_response_id"
        WHERE r."ticket_id" = t."id" AND r."outcome" = 'answer'
        UNION ALL
        -- Asked for a person after having read the answer, or took its credit away again. What the text itself asked for was
        -- written down before anybody could read an answer.
        SELECT false, h."created_at"
        FROM "ticket_history" h
        WHERE h."ticket_id" = t."id" AND h."changed_field" = 'route_reason'
            AND h."new_value" IN ('still_broken', 'wants_person') AND h."created_at" >= t."answer_seen_at"
        UNION ALL
        SELECT true, t."resolved_at"
        WHERE t."resolver_kind" = 'ai'
    ) said
) outcome
WHERE t."deleted_at" IS NULL AND outcome."decided_at" IS NOT NULL;

DROP INDEX "ticket_history_told_by_people";
CREATE INDEX "ticket_history_handed_over" ON "ticket_history" ("id" DESC)
    WHERE "changed_field" = 'route_reason' AND "new_value" IN ('still_broken', 'wants_person');

-- What people said of a ticket's sorting, one after the other: history is append-only, so the last word is theirs.
CREATE INDEX "ticket_history_of_people" ON "ticket_history" ("ticket_id", "changed_field", "id" DESC)
    WHERE "changed_by" NOT IN ('ai', 'system')
        AND "changed_field" IN ('category', 'severity', 'urgency', 'priority', 'assigned_to');

-- What a ticket really was, field by field, beside what the assistant had said and with what: the labels that it is measured
-- by and learns from. One row for each ticket and field that somebody confirmed; a value that nobody touched is no row,
-- because silence is not agreement.
--   blind_review  a colleague sorted it without having seen any opinion: the best there is
--   correction    staff set the value, to something else than was suggested, or before anything was
--   acceptance    staff set it to what was suggested, or accepted the answer while the ticket said what was suggested
CREATE VIEW "triage_label" AS
WITH "changed" AS (
    SELECT DISTINCT ON (h."ticket_id", h."changed_field")
        h."ticket_id", h."changed_field" AS "field", h."new_value" AS "confirmed",
        h."changed_by" AS "labelled_by", h."created_at" AS "labelled_at"
    FROM "ticket_history" h
    WHERE h."changed_by" NOT IN ('ai', 'system')
        AND h."changed_field" IN ('category', 'severity', 'urgency', 'priority', 'assigned_to')
    ORDER BY h."ticket_id", h."changed_field", h."id" DESC
), "said" AS (
    SELECT 1 AS "rank", b."ticket_id", f."field", f."confirmed", b."reviewed_by" AS "labelled_by",
        b."reviewed_at" AS "labelled_at", (
            SELECT max(r."id") FROM "ai_response" r WHERE r."ticket_id" = b."ticket_id" AND r."created_at" <= b."reviewed_at"
        ) AS "ai_response_id"
    FROM "blind_review" b
    CROSS JOIN LATERAL (VALUES
        ('category', b."category"::text), ('severity', b."severity"::text), ('urgency', b."urgency"::text)
    ) AS f ("field", "confirmed")
    WHERE b."reviewed_at" IS NOT NULL
    UNION ALL
    SELECT 2, c."ticket_id", c."field", c."confirmed", c."labelled_by", c."labelled_at", (
            SELECT max(r."id") FROM "ai_response" r WHERE r."ticket_id" = c."ticket_id" AND r."created_at" <= c."labelled_at"
        )
    FROM "changed" c
    -- Back in the pool is nobody's choice of a colleague.
    WHERE c."confirmed" IS NOT NULL AND c."confirmed" <> 'ai'
    UNION ALL
    SELECT 3, r."ticket_id", f."field", f."suggested", a."employee_id", a."created_at", r."id"
    FROM "answer_feedback" a
    JOIN "ai_response" r ON r."id" = a."ai_response_id"
    JOIN "ticket" t ON t."id" = r."ticket_id"
    CROSS JOIN LATERAL (VALUES
        ('category', r."suggested_category"::text, t."category"::text),
        ('severity', r."suggested_severity"::text, t."severity"::text),
        ('urgency', r."suggested_urgency"::text, t."urgency"::text),
        ('priority', r."suggested_priority"::text, t."priority"::text)
    ) AS f ("field", "suggested", "stands")
    WHERE a."verdict" = 'accepted' AND f."suggested" = f."stands"
), "best" AS (
    SELECT DISTINCT ON ("ticket_id", "field") *
    FROM "said"
    ORDER BY "ticket_id", "field", "rank", "labelled_at" DESC
)
SELECT
    best."ticket_id", best."field", best."confirmed", suggestion."suggested",
    CASE
        WHEN best."rank" = 1 THEN 'blind_review'
        WHEN best."rank" = 3 OR best."confirmed" = suggestion."suggested" THEN 'acceptance'
        ELSE 'correction'
    END AS "origin",
    best."labelled_by", best."labelled_at",
    r."id" AS "ai_response_id", r."created_at" AS "answered_at", r."source", r."model_used", r."embedding_model",
    r."assistant_version", r."votes", r."confidence_score", coalesce(r."language", t."language") AS "language"
FROM "best"
JOIN "ticket" t ON t."id" = best."ticket_id" AND t."deleted_at" IS NULL
LEFT JOIN "ai_response" r ON r."id" = best."ai_response_id"
LEFT JOIN LATERAL (
    SELECT CASE best."field"
        WHEN 'category' THEN r."suggested_category"::text
        WHEN 'severity' THEN r."suggested_severity"::text
        WHEN 'urgency' THEN r."suggested_urgency"::text
        WHEN 'priority' THEN r."suggested_priority"::text
        WHEN 'assigned_to' THEN r."suggested_assignee"
    END AS "suggested"
) suggestion ON true;

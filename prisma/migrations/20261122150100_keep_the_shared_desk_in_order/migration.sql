-- Who solved what was solved before the assistant could.
UPDATE "ticket" SET "resolver_kind" = 'person' WHERE "resolved_at" IS NOT NULL;

ALTER TABLE "ticket"
    ADD CONSTRAINT "ticket_resolved_has_resolver" CHECK (("resolved_at" IS NOT NULL) = ("resolver_kind" IS NOT NULL)),
    ADD CONSTRAINT "ticket_assistant_is_nobody" CHECK ("resolver_kind" IS DISTINCT FROM 'ai' OR "resolved_by" IS NULL),
    ADD CONSTRAINT "ticket_undo_only_closed" CHECK ("undo_until" IS NULL OR "status" = 'closed'),
    ADD CONSTRAINT "ticket_follows_an_earlier_one" CHECK ("follow_up_of" < "id");

ALTER TABLE "satisfaction" ADD CONSTRAINT "satisfaction_score_range" CHECK ("score" BETWEEN 1 AND 5);
ALTER TABLE "resolved_case" ADD CONSTRAINT "resolved_case_success_rate_range" CHECK ("success_rate" BETWEEN 0 AND 1);
ALTER TABLE "business_hours"
    ADD CONSTRAINT "business_hours_weekday" CHECK ("weekday" BETWEEN 1 AND 7),
    ADD CONSTRAINT "business_hours_open_before_closing" CHECK ("opens" < "closes");
ALTER TABLE "escalation_rule"
    ADD CONSTRAINT "escalation_rule_time" CHECK (("trigger" = 'unresolved') = ("after_minutes" IS NOT NULL)),
    ADD CONSTRAINT "escalation_rule_level" CHECK ("level" >= 1);
ALTER TABLE "known_outage" ADD CONSTRAINT "known_outage_ends_after_start" CHECK ("ended_at" >= "started_at");
-- Security and rights are never left to the assistant.
ALTER TABLE "category_autonomy"
    ADD CONSTRAINT "category_autonomy_limit" CHECK ("level" <> 'answer' OR "category" NOT IN ('security', 'permission'));

CREATE TRIGGER "autonomy_change_append_only"
    BEFORE UPDATE OR DELETE ON "autonomy_change"
    FOR EACH ROW EXECUTE FUNCTION "refuse_history_change"();

-- A closed ticket never reopens, but for one whose closing was read out of its requester's words: that can be taken back for
-- a day. "This solved it" solves and closes at once.
CREATE OR REPLACE FUNCTION "refuse_ticket_rewrite"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."ticket_number" <> OLD."ticket_number" THEN
        RAISE EXCEPTION 'a ticket keeps its number' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD."status" = 'closed' AND NEW."status" <> 'closed'
        AND NOT coalesce(NEW."updated_at" <= OLD."undo_until", false) THEN
        RAISE EXCEPTION 'a closed ticket never reopens' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD."status" <> NEW."status" AND OLD."status" <> 'closed' AND NOT (
        (OLD."status" = 'pending' AND NEW."status" = 'in_progress') OR
        (OLD."status" = 'in_progress' AND NEW."status" IN ('pending', 'resolved')) OR
        (OLD."status" = 'resolved' AND NEW."status" IN ('pending', 'in_progress', 'closed')) OR
        (OLD."status" IN ('pending', 'in_progress') AND NEW."status" = 'closed' AND NEW."resolved_at" = NEW."closed_at")
    ) THEN
        RAISE EXCEPTION 'a ticket does not go from % to %', OLD."status", NEW."status" USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE INDEX "ticket_comment_reading_owed" ON "ticket_comment" ("id") WHERE "reading_owed";
CREATE INDEX "ticket_open_by_team" ON "ticket" ("team_id", "created_at" DESC, "id" DESC)
    WHERE "deleted_at" IS NULL AND "status" IN ('pending', 'in_progress');
CREATE INDEX "ticket_by_closing" ON "ticket" ("closed_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "ticket_by_solution" ON "ticket" ("resolved_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "ticket_by_site" ON "ticket" ("office_location_snapshot", "created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "ticket_follow_ups" ON "ticket" ("follow_up_of") WHERE "follow_up_of" IS NOT NULL;
CREATE INDEX "resolved_case_search" ON "resolved_case" USING gin ("search_vector");
CREATE INDEX "notice_unread" ON "notice" ("employee_id", "id" DESC) WHERE "read_at" IS NULL AND "in_page";
CREATE INDEX "attachment_orphans" ON "attachment" ("created_at") WHERE "ticket_id" IS NULL;

-- What a desk begins with.
INSERT INTO "category_autonomy" ("category")
    SELECT unnest(enum_range(NULL::"category"));
INSERT INTO "escalation_rule" ("trigger", "level", "after_minutes", "raise_priority") VALUES
    ('unresolved', 1, 1440, true),
    ('unresolved', 2, 4320, true),
    ('wants_person', 1, NULL, false),
    ('low_confidence', 1, NULL, false),
    ('negative_messages', 1, NULL, true);
INSERT INTO "business_hours" ("weekday", "opens", "closes")
    SELECT weekday, opens::time, closes::time
    FROM generate_series(1, 5) AS weekday, (VALUES ('09:00', '12:30'), ('13:30', '18:00')) AS span (opens, closes);

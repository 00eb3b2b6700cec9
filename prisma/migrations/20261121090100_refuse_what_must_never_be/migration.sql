-- What must never be, refused by the database itself, whoever asks.

-- A ticket's state and its times agree.
ALTER TABLE "ticket"
    ADD CONSTRAINT "ticket_number_form" CHECK ("ticket_number" ~ '^TK[0-9]{8}[0-9]{3,}$'),
    ADD CONSTRAINT "ticket_resolved_has_time" CHECK (("status" IN ('resolved', 'closed')) = ("resolved_at" IS NOT NULL)),
    ADD CONSTRAINT "ticket_closed_has_time" CHECK (("status" = 'closed') = ("closed_at" IS NOT NULL)),
    ADD CONSTRAINT "ticket_resolved_has_resolution" CHECK ("status" NOT IN ('resolved', 'closed') OR "resolution" IS NOT NULL),
    ADD CONSTRAINT "ticket_person_assigned" CHECK (("assignee_kind" = 'person') = ("assigned_to" IS NOT NULL));

ALTER TABLE "ai_response"
    ADD CONSTRAINT "ai_response_confidence_range" CHECK ("confidence_score" BETWEEN 0 AND 1);

ALTER TABLE "knowledge_article"
    ADD CONSTRAINT "knowledge_article_success_rate_range" CHECK ("success_rate" BETWEEN 0 AND 1);

-- History is append-only.
CREATE FUNCTION "refuse_history_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'ticket_history is append-only' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "ticket_history_append_only"
    BEFORE UPDATE OR DELETE ON "ticket_history"
    FOR EACH ROW EXECUTE FUNCTION "refuse_history_change"();

CREATE TRIGGER "ticket_history_no_truncate"
    BEFORE TRUNCATE ON "ticket_history"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_history_change"();

-- A closed ticket never reopens, and a number never moves to another ticket.
CREATE FUNCTION "refuse_ticket_rewrite"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."ticket_number" <> OLD."ticket_number" THEN
        RAISE EXCEPTION 'a ticket keeps its number' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD."status" = 'closed' AND NEW."status" <> 'closed' THEN
        RAISE EXCEPTION 'a closed ticket never reopens' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD."status" <> NEW."status" AND NOT (
        (OLD."status" = 'pending' AND NEW."status" = 'in_progress') OR
        (OLD."status" = 'in_progress' AND NEW."status" IN ('pending', 'resolved')) OR
        (OLD."status" = 'resolved' AND NEW."status" IN ('in_progress', 'closed'))
    ) THEN
        RAISE EXCEPTION 'a ticket does not go from % to %', OLD."status", NEW."status" USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "ticket_no_rewrite"
    BEFORE UPDATE OF "ticket_number", "status" ON "ticket"
    FOR EACH ROW EXECUTE FUNCTION "refuse_ticket_rewrite"();

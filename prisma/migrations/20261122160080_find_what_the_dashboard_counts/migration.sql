-- The dashboard and the lists behind its figures ask for a stretch of time.
CREATE INDEX "ticket_by_first_response" ON "ticket" ("first_responded_at" DESC, "id" DESC)
    WHERE "deleted_at" IS NULL AND "first_responded_at" IS NOT NULL;
CREATE INDEX "escalation_by_time" ON "escalation" ("fired_at");

-- What may escalate is looked for every few seconds, oldest first: that must cost what is open, not what was ever filed.
CREATE INDEX "ticket_open" ON "ticket" ("id")
    WHERE "deleted_at" IS NULL AND "status" IN ('pending', 'in_progress');

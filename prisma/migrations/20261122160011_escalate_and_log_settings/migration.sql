-- Taken from the assistant because nothing had come of it.
ALTER TYPE "route_reason" ADD VALUE 'escalated';

-- What administrators did to the desk itself: who, when, from what to what.
CREATE TABLE "desk_change" (
    "id" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "old_value" JSONB,
    "new_value" JSONB,
    "changed_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "desk_change_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "desk_change_subject_id_idx" ON "desk_change"("subject", "id");

CREATE TRIGGER "desk_change_append_only"
    BEFORE UPDATE OR DELETE ON "desk_change"
    FOR EACH ROW EXECUTE FUNCTION "refuse_history_change"();

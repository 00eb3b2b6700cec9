-- What a ticket is about, closer than its category says it; the assistant finds it, and the dashboard compares sites by it.
ALTER TABLE "ticket" ADD COLUMN "topic" TEXT;

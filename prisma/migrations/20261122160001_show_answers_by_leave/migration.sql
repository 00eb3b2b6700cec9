-- Where the assistant may only observe, what it would say is for the IT team alone. Kept with the answer: a level that is
-- earned later publishes nothing that was said before, and one that is lost takes nothing back that was read.
ALTER TABLE "ai_response" ADD COLUMN "is_for_requester" BOOLEAN NOT NULL DEFAULT true;

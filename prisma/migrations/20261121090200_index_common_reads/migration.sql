-- Every list is read newest first, or by priority; each index ends in the id, so that paging by key is exact.
-- Deleted tickets are in none of them.
CREATE INDEX "ticket_by_created" ON "ticket" ("created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "ticket_by_updated" ON "ticket" ("updated_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
-- A ticket that nobody has triaged yet ranks as medium.
CREATE INDEX "ticket_by_priority" ON "ticket" ((coalesce("priority", 'medium'::"priority")) DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "ticket_by_employee" ON "ticket" ("employee_id", "created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "ticket_by_filer" ON "ticket" ("created_by", "created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "ticket_by_status" ON "ticket" ("status", "created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
CREATE INDEX "ticket_by_category" ON "ticket" ("category", "created_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;
-- Open tickets are few and read all day.
CREATE INDEX "ticket_open_by_assignee" ON "ticket" ("assigned_to", "created_at" DESC, "id" DESC)
    WHERE "deleted_at" IS NULL AND "status" IN ('pending', 'in_progress');

-- What the desk still owes, for the sweep.
CREATE INDEX "ticket_analysis_owed" ON "ticket" ("analysis_owed_at") WHERE "analysis_state" IN ('queued', 'running');

CREATE INDEX "ticket_search" ON "ticket" USING gin ("search_vector");
CREATE INDEX "knowledge_article_search" ON "knowledge_article" USING gin ("search_vector");
CREATE INDEX "knowledge_article_by_updated" ON "knowledge_article" ("updated_at" DESC, "id" DESC) WHERE "deleted_at" IS NULL;

-- What the worker keeps in memory, read in steps by time.
CREATE INDEX "ticket_by_embedded" ON "ticket" ("embedded_at") WHERE "embedded_at" IS NOT NULL;
CREATE INDEX "knowledge_article_by_embedded" ON "knowledge_article" ("embedded_at") WHERE "embedded_at" IS NOT NULL;

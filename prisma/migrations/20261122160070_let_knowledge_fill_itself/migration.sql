-- A draft that the assistant made has no author until somebody publishes it, and answers for it from then on.
ALTER TABLE "knowledge_article"
    ALTER COLUMN "created_by" DROP NOT NULL,
    ADD COLUMN "outcome_count" INTEGER NOT NULL DEFAULT 0,
    ADD CONSTRAINT "knowledge_article_has_author"
        CHECK ("created_by" IS NOT NULL OR ("state" = 'draft' AND cardinality("drafted_from") > 0) OR "deleted_at" IS NOT NULL);

ALTER TABLE "resolved_case" ADD COLUMN "outcome_count" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "nightly_work" (
    "name" TEXT NOT NULL,
    "night" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nightly_work_pkey" PRIMARY KEY ("name")
);

-- Shown first to whoever writes: looked up with every few letters that somebody types.
CREATE INDEX "known_outage_active" ON "known_outage" ("started_at" DESC) WHERE "ended_at" IS NULL;

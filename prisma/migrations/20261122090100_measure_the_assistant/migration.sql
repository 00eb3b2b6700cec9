CREATE TYPE "answer_outcome" AS ENUM ('answer', 'no_known_answer');
CREATE TYPE "intent" AS ENUM ('incident', 'request', 'question', 'feedback');
CREATE TYPE "sentiment" AS ENUM ('very_negative', 'negative', 'neutral', 'positive', 'very_positive');
CREATE TYPE "answer_verdict" AS ENUM ('accepted', 'edited', 'refused', 'thumbs_up', 'thumbs_down');
CREATE TYPE "refusal_reason" AS ENUM ('wrong_category', 'wrong_solution', 'incomplete', 'outdated', 'unsafe', 'wrong_language', 'other');
CREATE TYPE "learned_state" AS ENUM ('candidate', 'active', 'retired', 'refused');

ALTER TABLE "employee" ADD COLUMN "last_seen_at" TIMESTAMPTZ(3);

ALTER TABLE "ai_response"
    ADD COLUMN "assignee_reason" JSONB,
    ADD COLUMN "votes" JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN "intent" "intent" NOT NULL DEFAULT 'incident',
    ADD COLUMN "sentiment" "sentiment" NOT NULL DEFAULT 'neutral',
    ADD COLUMN "outcome" "answer_outcome" NOT NULL DEFAULT 'answer',
    ADD COLUMN "questions" JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN "assistant_version" TEXT NOT NULL DEFAULT '';

-- One answer of the rules and one of the model for each run, however often a job is delivered.
DROP INDEX "ai_response_ticket_id_analysis_run_key";
CREATE UNIQUE INDEX "ai_response_ticket_id_analysis_run_source_key" ON "ai_response"("ticket_id", "analysis_run", "source");

-- An answer that waits for the model is owed too.
DROP INDEX "ticket_analysis_owed";
CREATE INDEX "ticket_analysis_owed" ON "ticket" ("analysis_owed_at") WHERE "analysis_state" IN ('queued', 'running', 'refining');

-- The pieces of an article that are searched by meaning. They name no model: the article does.
CREATE TABLE "article_chunk" (
    "article_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "embedding" REAL[],

    CONSTRAINT "article_chunk_pkey" PRIMARY KEY ("article_id", "position"),
    CONSTRAINT "article_chunk_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "knowledge_article"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "answer_feedback" (
    "id" SERIAL NOT NULL,
    "ai_response_id" INTEGER NOT NULL,
    "employee_id" TEXT NOT NULL,
    "verdict" "answer_verdict" NOT NULL,
    "reason" "refusal_reason",
    "comment" TEXT,
    "final_text" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_feedback_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "answer_feedback_ai_response_id_fkey" FOREIGN KEY ("ai_response_id") REFERENCES "ai_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "answer_feedback_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE,
    -- Whoever says that an answer was wrong says what was.
    CONSTRAINT "answer_feedback_refusal_has_reason" CHECK (("verdict" = 'refused') = ("reason" IS NOT NULL)),
    CONSTRAINT "answer_feedback_edit_has_text" CHECK (("verdict" = 'edited') = ("final_text" IS NOT NULL))
);
CREATE INDEX "answer_feedback_ai_response_id_idx" ON "answer_feedback"("ai_response_id");
-- A person has one thumb, and one word on whether an answer could be used; changing one's mind replaces it.
CREATE UNIQUE INDEX "answer_feedback_one_thumb" ON "answer_feedback" ("ai_response_id", "employee_id")
    WHERE "verdict" IN ('thumbs_up', 'thumbs_down');
CREATE UNIQUE INDEX "answer_feedback_one_judgement" ON "answer_feedback" ("ai_response_id", "employee_id")
    WHERE "verdict" IN ('accepted', 'edited', 'refused');

CREATE TABLE "blind_review" (
    "ticket_id" INTEGER NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewed_by" TEXT,
    "category" "category",
    "severity" "level",
    "urgency" "level",
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "blind_review_pkey" PRIMARY KEY ("ticket_id"),
    CONSTRAINT "blind_review_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "blind_review_reviewed_by_fkey" FOREIGN KEY ("reviewed_by") REFERENCES "employee"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "blind_review_is_whole" CHECK (
        ("reviewed_at" IS NULL) = ("reviewed_by" IS NULL) AND ("reviewed_at" IS NULL) = ("category" IS NULL)
        AND ("reviewed_at" IS NULL) = ("severity" IS NULL) AND ("reviewed_at" IS NULL) = ("urgency" IS NULL))
);
CREATE INDEX "blind_review_reviewed_at_idx" ON "blind_review"("reviewed_at");

CREATE TABLE "learned_model" (
    "id" SERIAL NOT NULL,
    "state" "learned_state" NOT NULL DEFAULT 'candidate',
    "parameters" JSONB NOT NULL,
    "scores" JSONB NOT NULL,
    "trained_on" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "promoted_at" TIMESTAMPTZ(3),

    CONSTRAINT "learned_model_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "learned_model_one_active" ON "learned_model" ("state") WHERE "state" = 'active';

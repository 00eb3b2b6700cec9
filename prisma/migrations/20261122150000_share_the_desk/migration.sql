-- CreateEnum
CREATE TYPE "resolver_kind" AS ENUM ('ai', 'person');

-- CreateEnum
CREATE TYPE "autonomy_level" AS ENUM ('observe', 'suggest', 'answer');

-- CreateEnum
CREATE TYPE "route_reason" AS ENUM ('answered', 'high_severity', 'high_urgency', 'several_problems', 'outage', 'security', 'low_confidence', 'no_known_answer', 'not_earned', 'steering', 'wants_person', 'still_broken');

-- CreateEnum
CREATE TYPE "closure_intent" AS ENUM ('thanks_only', 'thanks_but', 'still_broken', 'new_problem', 'none');

-- CreateEnum
CREATE TYPE "escalation_trigger" AS ENUM ('unresolved', 'wants_person', 'low_confidence', 'negative_messages');

-- CreateEnum
CREATE TYPE "desk_clock" AS ENUM ('wall', 'business');

-- CreateEnum
CREATE TYPE "point_reason" AS ENUM ('feedback_given', 'useful_comment', 'fix_confirmed');

-- CreateEnum
CREATE TYPE "article_state" AS ENUM ('draft', 'internal', 'published');

-- CreateEnum
CREATE TYPE "deflection_outcome" AS ENUM ('solved', 'went_on');

-- CreateEnum
CREATE TYPE "notice_event" AS ENUM ('ticket_assigned', 'ticket_routed_to_team', 'ticket_answered', 'ticket_resolved', 'ticket_closed', 'ticket_reopened', 'ticket_commented', 'ticket_noted', 'mentioned', 'ticket_escalated', 'wants_person', 'low_rating', 'follow_up_opened');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('owed', 'sent', 'failed');

-- AlterTable
ALTER TABLE "employee" ADD COLUMN     "show_on_board" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "team_id" INTEGER;

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "answer_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "escalation_level" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "first_responded_at" TIMESTAMPTZ(3),
ADD COLUMN     "follow_up_comment" INTEGER,
ADD COLUMN     "follow_up_of" INTEGER,
ADD COLUMN     "reopened_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "resolver_kind" "resolver_kind",
ADD COLUMN     "route_reason" "route_reason",
ADD COLUMN     "team_id" INTEGER,
ADD COLUMN     "undo_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ticket_comment" ADD COLUMN     "closure_confidence" DOUBLE PRECISION,
ADD COLUMN     "closure_intent" "closure_intent",
ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "mentions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "read_at" TIMESTAMPTZ(3),
ADD COLUMN     "reading_owed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sentiment" "sentiment",
ADD COLUMN     "useful_at" TIMESTAMPTZ(3),
ADD COLUMN     "useful_by" TEXT;

-- AlterTable
ALTER TABLE "knowledge_article" ADD COLUMN     "drafted_from" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "state" "article_state" NOT NULL DEFAULT 'published';

-- CreateTable
CREATE TABLE "comment_edit" (
    "id" SERIAL NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "ticket_id" INTEGER,
    "comment_id" INTEGER,
    "uploaded_by" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "categories" "category"[],
    "lead_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category_autonomy" (
    "category" "category" NOT NULL,
    "level" "autonomy_level" NOT NULL DEFAULT 'suggest',
    "is_pinned" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "category_autonomy_pkey" PRIMARY KEY ("category")
);

-- CreateTable
CREATE TABLE "autonomy_change" (
    "id" SERIAL NOT NULL,
    "category" "category" NOT NULL,
    "old_level" "autonomy_level" NOT NULL,
    "new_level" "autonomy_level" NOT NULL,
    "is_pinned" BOOLEAN NOT NULL DEFAULT false,
    "changed_by" TEXT NOT NULL,
    "evidence" JSONB,
    "comment" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "autonomy_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escalation_rule" (
    "id" SERIAL NOT NULL,
    "trigger" "escalation_trigger" NOT NULL,
    "level" INTEGER NOT NULL,
    "after_minutes" INTEGER,
    "clock" "desk_clock" NOT NULL DEFAULT 'wall',
    "raise_priority" BOOLEAN NOT NULL DEFAULT false,
    "team_id" INTEGER,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "escalation_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escalation" (
    "id" SERIAL NOT NULL,
    "ticket_id" INTEGER NOT NULL,
    "rule_id" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "fired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business_hours" (
    "id" SERIAL NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens" TIME(0) NOT NULL,
    "closes" TIME(0) NOT NULL,

    CONSTRAINT "business_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "desk_setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_by" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "desk_setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "satisfaction" (
    "ticket_id" INTEGER NOT NULL,
    "employee_id" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT,
    "resolver_kind" "resolver_kind" NOT NULL,
    "resolved_by" TEXT,
    "category" "category",
    "office_location" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "satisfaction_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "point" (
    "id" SERIAL NOT NULL,
    "employee_id" TEXT NOT NULL,
    "reason" "point_reason" NOT NULL,
    "ref" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolved_case" (
    "ticket_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "resolution" TEXT NOT NULL,
    "language" "language" NOT NULL,
    "category" "category" NOT NULL,
    "severity" "level",
    "urgency" "level",
    "resolver_kind" "resolver_kind" NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "usage_count" INTEGER NOT NULL DEFAULT 0,
    "success_rate" DOUBLE PRECISION,
    "search_vector" tsvector,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resolved_case_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "deflection" (
    "id" SERIAL NOT NULL,
    "employee_id" TEXT NOT NULL,
    "language" "language" NOT NULL,
    "category" "category",
    "shown" JSONB NOT NULL,
    "solved_with" JSONB,
    "outcome" "deflection_outcome",
    "ticket_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "deflection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_outage" (
    "id" SERIAL NOT NULL,
    "texts" JSONB NOT NULL,
    "language" "language" NOT NULL,
    "category" "category" NOT NULL,
    "office_locations" TEXT[],
    "ticket_id" INTEGER,
    "created_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "known_outage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" SERIAL NOT NULL,
    "employee_id" TEXT NOT NULL,
    "event" "notice_event" NOT NULL,
    "source" TEXT NOT NULL,
    "ticket_id" INTEGER,
    "actor" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "in_page" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_source" (
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_source_pkey" PRIMARY KEY ("source")
);

-- CreateTable
CREATE TABLE "notice_preference" (
    "employee_id" TEXT NOT NULL,
    "event" "notice_event" NOT NULL,
    "in_page" BOOLEAN NOT NULL,
    "by_mail" BOOLEAN NOT NULL,

    CONSTRAINT "notice_preference_pkey" PRIMARY KEY ("employee_id","event")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" SERIAL NOT NULL,
    "notice_id" INTEGER,
    "employee_id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "language" "language" NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "in_reply_to" TEXT,
    "state" "mail_state" NOT NULL DEFAULT 'owed',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_edit_comment_id_idx" ON "comment_edit"("comment_id");

-- CreateIndex
CREATE INDEX "attachment_ticket_id_idx" ON "attachment"("ticket_id");

-- CreateIndex
CREATE INDEX "attachment_comment_id_idx" ON "attachment"("comment_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_name_key" ON "team"("name");

-- CreateIndex
CREATE INDEX "autonomy_change_category_id_idx" ON "autonomy_change"("category", "id");

-- CreateIndex
CREATE UNIQUE INDEX "escalation_rule_trigger_level_key" ON "escalation_rule"("trigger", "level");

-- CreateIndex
CREATE UNIQUE INDEX "escalation_ticket_id_rule_id_key" ON "escalation"("ticket_id", "rule_id");

-- CreateIndex
CREATE UNIQUE INDEX "business_hours_weekday_opens_key" ON "business_hours"("weekday", "opens");

-- CreateIndex
CREATE INDEX "satisfaction_created_at_idx" ON "satisfaction"("created_at");

-- CreateIndex
CREATE INDEX "point_employee_id_day_idx" ON "point"("employee_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "point_reason_ref_key" ON "point"("reason", "ref");

-- CreateIndex
CREATE INDEX "resolved_case_category_closed_at_idx" ON "resolved_case"("category", "closed_at");

-- CreateIndex
CREATE INDEX "deflection_employee_id_created_at_idx" ON "deflection"("employee_id", "created_at");

-- CreateIndex
CREATE INDEX "deflection_created_at_idx" ON "deflection"("created_at");

-- CreateIndex
CREATE INDEX "notice_employee_id_id_idx" ON "notice"("employee_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_employee_id_event_source_key" ON "notice"("employee_id", "event", "source");

-- CreateIndex
CREATE UNIQUE INDEX "mail_notice_id_key" ON "mail"("notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_id_key" ON "mail"("message_id");

-- CreateIndex
CREATE INDEX "mail_state_next_attempt_at_idx" ON "mail"("state", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_follow_up_comment_key" ON "ticket"("follow_up_comment");

-- AddForeignKey
ALTER TABLE "employee" ADD CONSTRAINT "employee_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_follow_up_of_fkey" FOREIGN KEY ("follow_up_of") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_edit" ADD CONSTRAINT "comment_edit_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "ticket_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "ticket_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "employee"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "employee"("employee_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation_rule" ADD CONSTRAINT "escalation_rule_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "escalation_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "satisfaction" ADD CONSTRAINT "satisfaction_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "satisfaction" ADD CONSTRAINT "satisfaction_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point" ADD CONSTRAINT "point_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolved_case" ADD CONSTRAINT "resolved_case_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deflection" ADD CONSTRAINT "deflection_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("employee_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("employee_id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From when on a mail is to be written about a notice: after a short while of quiet, unless it has been read by then.
ALTER TABLE "notice" ADD COLUMN "mail_due_at" TIMESTAMPTZ(3);
CREATE INDEX "notice_mail_due" ON "notice" ("mail_due_at") WHERE "mail_due_at" IS NOT NULL;

-- How far each stream of events has been looked through for notices. Identifiers are given out before their rows can be seen:
-- so what is younger than a statement may take is looked at again and again, and `notice_source` says what has been told.
CREATE TABLE "notice_progress" (
    "stream" TEXT NOT NULL,
    "told_since" TIMESTAMPTZ(3) NOT NULL,
    "settled_id" INTEGER NOT NULL,
    "next_settled_id" INTEGER NOT NULL,
    "turned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_progress_pkey" PRIMARY KEY ("stream")
);

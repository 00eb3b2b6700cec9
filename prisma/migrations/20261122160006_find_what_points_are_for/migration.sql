-- Points are paid for what was done lately: looked for every minute, among all comments.
CREATE INDEX "ticket_comment_useful" ON "ticket_comment" ("useful_at") WHERE "useful_at" IS NOT NULL;
CREATE INDEX "point_day_idx" ON "point" ("day");

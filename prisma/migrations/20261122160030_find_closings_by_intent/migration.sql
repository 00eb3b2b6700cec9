-- How many closings were read out of somebody's words is asked at every scrape; they are few among all that happened.
CREATE INDEX "ticket_history_closings_by_intent" ON "ticket_history" ("created_at")
    WHERE "changed_field" = 'status' AND "comment" = 'closure_intent';

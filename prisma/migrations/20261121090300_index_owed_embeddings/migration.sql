-- Closed tickets whose vectors are not made yet: empty most of the time, asked for every few seconds.
CREATE INDEX "ticket_embedding_owed" ON "ticket" ("closed_at" DESC)
    WHERE "deleted_at" IS NULL AND "status" = 'closed'
    AND ("embedding_model" IS NULL OR coalesce(cardinality("resolution_embedding"), 0) = 0);

-- Closed tickets by the model that made their vectors: those of another model are made again.
CREATE INDEX "ticket_by_embedding_model" ON "ticket" ("embedding_model")
    WHERE "deleted_at" IS NULL AND "status" = 'closed';

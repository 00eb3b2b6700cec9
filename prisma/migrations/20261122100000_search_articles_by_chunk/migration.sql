-- An article is found by its pieces: their vectors take the place of the one of the whole, and are owed.
ALTER TABLE "knowledge_article" DROP COLUMN "embedding";
UPDATE "knowledge_article" SET "embedding_model" = NULL, "embedded_at" = NULL;

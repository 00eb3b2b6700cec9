-- A question looks up some twenty words, and each lookup would read the whole list of entries that wait to be sorted in.
-- Tickets and articles are written one at a time: sorting them in at once costs nothing that anybody notices.
ALTER INDEX "ticket_search" SET (fastupdate = off);
ALTER INDEX "knowledge_article_search" SET (fastupdate = off);

-- A value of its own migration: PostgreSQL uses a new enum value only after it is committed.
ALTER TYPE "analysis_state" ADD VALUE 'refining' AFTER 'running';

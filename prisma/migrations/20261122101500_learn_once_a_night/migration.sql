-- A night's lesson is kept once, however many workers learned it.
CREATE UNIQUE INDEX "learned_model_one_a_night" ON "learned_model" (("parameters" ->> 'version'));

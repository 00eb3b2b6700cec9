import { saveRefinement } from '@desk/desk/analysis/refine-analysis';
import { type Outcome, saveAnalysis } from '@desk/desk/analysis/save-analysis';
import type { AnalysisKey } from '@desk/desk/analysis/start-analysis';
import type { Analysis } from '@desk/desk/analysis/store-answer';
import type { Desk } from '@desk/desk/desk';
import type { Counter } from 'prom-client';
import type { Recommendation } from './recommendation.ts';
import { writeSolution } from './write-solution.ts';

type SaveDeps = { desk: Desk; responses: Counter<'source' | 'model'> };
type Made = { embedding_model: string; processing_time_ms: number };

/**
 * Stores the first answer, unless somebody has been faster.
 * @returns whether this was the answer that the ticket got
 */
export async function save(
  { desk, responses }: SaveDeps,
  key: AnalysisKey,
  recommendation: Recommendation,
  made: Made,
  outcome: Outcome,
): Promise<boolean> {
  const isSaved = await saveAnalysis(desk, key, analysisOf(recommendation, made), outcome);
  if (isSaved) responses.inc({ source: recommendation.source, model: recommendation.model_used });
  return isSaved;
}

/**
 * Stores the model's answer beside the first one, if anybody still waits for it.
 * @returns whether anybody did
 */
export async function saveBetter(
  { desk, responses }: SaveDeps,
  key: AnalysisKey,
  recommendation: Recommendation,
  made: Made,
): Promise<boolean> {
  const isSaved = await saveRefinement(desk, key, analysisOf(recommendation, made));
  if (isSaved) responses.inc({ source: recommendation.source, model: recommendation.model_used });
  return isSaved;
}

function analysisOf(recommendation: Recommendation, made: Made): Analysis {
  const { category, severity, urgency, confidence, ...rest } = recommendation;
  return {
    ...rest,
    ...made,
    suggested_category: category,
    suggested_severity: severity,
    suggested_urgency: urgency,
    confidence_score: confidence,
    suggested_solution: writeSolution(recommendation),
  };
}

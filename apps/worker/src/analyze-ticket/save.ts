import { type Outcome, saveAnalysis } from '@desk/desk/analysis/save-analysis';
import type { AnalysisKey } from '@desk/desk/analysis/start-analysis';
import type { Desk } from '@desk/desk/desk';
import type { Counter } from 'prom-client';
import type { Recommendation } from './recommendation.ts';

/**
 * Stores the answer, unless somebody has been faster.
 * @returns whether this was the answer that the ticket got
 */
export async function save(
  { desk, responses }: { desk: Desk; responses: Counter<'source' | 'model'> },
  key: AnalysisKey,
  recommendation: Recommendation,
  made: { embedding_model: string; processing_time_ms: number },
  outcome: Outcome = { state: 'done' },
): Promise<boolean> {
  const { category, severity, urgency, confidence, steps, ...rest } = recommendation;
  const isSaved = await saveAnalysis(
    desk,
    key,
    {
      ...rest,
      ...made,
      steps,
      suggested_category: category,
      suggested_severity: severity,
      suggested_urgency: urgency,
      confidence_score: confidence,
      suggested_solution: steps.map(({ text }, index) => `${index + 1}. ${text}`).join('\n'),
    },
    outcome,
  );
  if (isSaved) responses.inc({ source: recommendation.source, model: recommendation.model_used });
  return isSaved;
}

import type { Database } from '@desk/desk/database';
import { readActiveModel, readActiveModelId } from '@desk/desk/learning/learned-models';
import type { Logger } from 'pino';
import {
  type LoadedParameters,
  loadParameters,
  type TriageParameters,
  triageParametersSchema,
} from '../ai/triage/parameters.ts';
import { type Evidence, type Triage, triage } from '../ai/triage/triage.ts';

/** Triage as this desk has taught it. */
export type LearnedTriage = {
  triage(evidence: Evidence): Triage;
  /** What is in use as it is stored; null while that is what was shipped. */
  active(): TriageParameters | null;
  /** Takes over what another worker has put to use. */
  refresh(): Promise<void>;
};

/**
 * Keeps what was learned in memory. What cannot be read (a desk that went back to an older version, a database that is away)
 * leaves what is in use as it is, at first what was shipped.
 */
export function createLearnedTriage({ database, log }: { database: Database; log: Logger }): LearnedTriage {
  let seen: number | null = null;
  let active: { stored: TriageParameters; loaded: LoadedParameters } | undefined;

  return {
    triage: (evidence) => triage(evidence, active?.loaded),
    active: () => active?.stored ?? null,
    async refresh() {
      const id = await readActiveModelId(database);
      if (id === seen) return;
      const row = await readActiveModel(database);
      seen = row?.id ?? null;
      if (!row) {
        active = undefined;
        log.info('the assistant is as it was shipped again');
        return;
      }
      const parsed = triageParametersSchema.safeParse(row.parameters);
      if (!parsed.success) {
        log.error({ learned_model: row.id }, 'what the assistant learned cannot be read; it stays as it is');
        return;
      }
      active = { stored: parsed.data, loaded: loadParameters(parsed.data) };
      log.info({ learned_model: row.id, version: parsed.data.version }, 'the assistant has learned');
    },
  };
}

import { type Language, languages } from '@desk/contract/vocabulary';

/** Periods that can be asked for, in days. */
export const periods = [30, 90, 365] as const;
export type Period = (typeof periods)[number];

export type QualityFilters = { days: Period; language: Language | null; model: string | null };

/** What the address says; anything else is as if it said nothing. */
export function readFilters(parameters: URLSearchParams): QualityFilters {
  return {
    days: periods.find((days) => String(days) === parameters.get('days')) ?? 90,
    language: languages.find((language) => language === parameters.get('language')) ?? null,
    model: parameters.get('model') || null,
  };
}

export function writeFilters({ days, language, model }: QualityFilters): URLSearchParams {
  return new URLSearchParams({
    ...(days !== 90 && { days: String(days) }),
    ...(language && { language }),
    ...(model && { model }),
  });
}

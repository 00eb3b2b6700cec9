import { type Category, categories } from '@desk/contract/vocabulary';

/** Stretches that can be asked for with one choice, in days up to today. */
export const periods = [7, 30, 90, 365] as const;
export type Period = (typeof periods)[number];

export type DashboardFilters = {
  days: Period;
  /** YYYY-MM-DD, in place of `days`. */
  from: string | null;
  to: string | null;
  site: string | null;
  category: Category | null;
};

const usual: Period = 30;

function day(parameters: URLSearchParams, name: string): string | null {
  const value = parameters.get(name) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** What the address says; anything else is as if it said nothing. */
export function readFilters(parameters: URLSearchParams): DashboardFilters {
  return {
    days: periods.find((days) => String(days) === parameters.get('days')) ?? usual,
    from: day(parameters, 'from'),
    to: day(parameters, 'to'),
    site: parameters.get('site')?.trim() || null,
    category: categories.find((category) => category === parameters.get('category')) ?? null,
  };
}

export function writeFilters({ days, from, to, site, category }: DashboardFilters): URLSearchParams {
  return new URLSearchParams({
    ...(days !== usual && from === null && { days: String(days) }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(site !== null && { site }),
    ...(category !== null && { category }),
  });
}

import { type Role, roles } from '@desk/contract/vocabulary';
import type { QueryParameters } from '../../lib/with-query.ts';

export type Activity = 'active' | 'inactive' | 'all';
const activities: readonly Activity[] = ['active', 'inactive', 'all'];

/** The list's state is its address, and so is the person whose card is open. */
export type EmployeeFilters = {
  search: string;
  role: Role | null;
  activity: Activity;
  cursor: string | null;
  /** An employee_id, or `new`. */
  person: string | null;
};

const searchMax = 200;

export function readFilters(parameters: URLSearchParams): EmployeeFilters {
  return {
    search: (parameters.get('search') ?? '').slice(0, searchMax),
    role: roles.find((known) => known === parameters.get('role')) ?? null,
    activity: activities.find((known) => known === parameters.get('activity')) ?? 'active',
    cursor: parameters.get('cursor') || null,
    person: parameters.get('person') || null,
  };
}

/** One address per state, without what is the default. */
export function writeFilters(filters: EmployeeFilters): URLSearchParams {
  const parameters = new URLSearchParams();
  if (filters.search) parameters.set('search', filters.search);
  if (filters.role) parameters.set('role', filters.role);
  if (filters.activity !== 'active') parameters.set('activity', filters.activity);
  if (filters.cursor) parameters.set('cursor', filters.cursor);
  if (filters.person) parameters.set('person', filters.person);
  return parameters;
}

/** What the API is asked; who is open changes nothing in the list. */
export function listParameters({ search, role, activity, cursor }: EmployeeFilters): QueryParameters {
  return {
    search: search.trim(),
    role,
    is_active: activity === 'all' ? null : activity === 'active',
    cursor,
    page_size: 50,
  };
}

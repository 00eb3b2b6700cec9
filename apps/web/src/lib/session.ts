import type { Me } from '@desk/contract/employees';
import { type Actor, can, type DeskAction } from '@desk/contract/permissions';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { isApiError } from './api-error.ts';

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) =>
    api.get<Me>('/api/me', { signal }).catch((error: unknown) => {
      if (isApiError(error, 'not_signed_in')) return null;
      throw error;
    }),
  staleTime: 60_000,
});

let lastKnown: Me | undefined;

/** The signed-in person. Only for pages inside the signed-in part, whose loader has seen to it that there is one. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  // Between the end of a session and the sign-in page, the old page is drawn once more, as whose it was.
  lastKnown = data ?? lastKnown;
  if (!lastKnown) throw new Error('This page is for people who are signed in.');
  return lastKnown;
}

/** The signed-in person as the rules of `can()` want them. */
export function useActor(): Actor {
  const { employee_id, role } = useMe().employee;
  return { employee_id, role };
}

export const useCan = (action: DeskAction) => can(useActor(), action);

export const useIsStaff = () => useMe().employee.role !== 'employee';

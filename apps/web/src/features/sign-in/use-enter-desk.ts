import { useNavigate, useSearchParams } from 'react-router';
import { queryClient } from '../../lib/query-client.ts';
import { returnPath } from '../../lib/return-path.ts';
import { meQuery } from '../../lib/session.ts';

/** After the desk has opened a session: learns whose it is and goes where the person wanted to go. */
export function useEnterDesk() {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  return async () => {
    await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate(returnPath(parameters), { replace: true });
  };
}

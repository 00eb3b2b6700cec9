import { useNavigate } from 'react-router';
import { api } from '../lib/api.ts';
import { isApiError } from '../lib/api-error.ts';
import { queryClient } from '../lib/query-client.ts';
import { meQuery } from '../lib/session.ts';
import { showToast } from '../lib/toasts.ts';

export function useSignOut() {
  const navigate = useNavigate();
  return async () => {
    try {
      await api.post('/api/sign-out');
    } catch (error) {
      // Unless the session had ended already, the person is still signed in and must know it.
      if (!isApiError(error, 'not_signed_in')) {
        if (isApiError(error)) showToast(error.message, { tone: 'error' });
        return;
      }
    }
    queryClient.setQueryData(meQuery.queryKey, null);
    await navigate('/sign-in');
    // The next person at this machine must not see the last one's tickets flash by.
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== meQuery.queryKey[0] });
  };
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-error.ts';

/** Called when the desk says that nobody is signed in any more; set by the router, which knows where to send them. */
let onSignedOut = () => {};
export const whenSignedOut = (listener: () => void) => {
  onSignedOut = listener;
};

const noticeSignedOut = (error: Error) => {
  if (isApiError(error, 'not_signed_in')) onSignedOut();
};

/** Asking again helps when the desk could not be asked, never when it said no. */
const mayHelp = (error: Error) => isApiError(error) && (error.status === 0 || error.status >= 500);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Not paused while the browser thinks it is offline: the desk may be on this machine.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && mayHelp(error),
    },
    mutations: { networkMode: 'always' },
  },
});

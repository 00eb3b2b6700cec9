import { lazy, Suspense } from 'react';
import { useToasts } from '../lib/toasts.ts';

const ToastMessage = lazy(() =>
  import('./toast-message.tsx').then((module) => ({ default: module.ToastMessage })),
);

/** Shows one toast at a time, the oldest first; its code comes with the first one. */
export function Toaster() {
  const [toast] = useToasts();
  if (!toast) return null;
  return (
    <Suspense fallback={null}>
      <ToastMessage key={toast.id} toast={toast} />
    </Suspense>
  );
}

import { createContext, type ReactNode, useContext, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

/** The forms that hold something unsaved; a page may have several, and the router lets only one of them ask. */
const UnsavedForms = createContext<Set<string> | null>(null);

/** Asks before what was changed on the page is lost. */
export function UnsavedChanges({ children }: { children: ReactNode }) {
  const { t } = useTranslation('settings');
  const [forms] = useState(() => new Set<string>());
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      forms.size > 0 && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (forms.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [forms]);
  return (
    <UnsavedForms value={forms}>
      {children}
      <ConfirmDialog
        open={blocker.state === 'blocked'}
        title={t('unsaved.title')}
        confirmLabel={t('unsaved.leave')}
        destructive
        onConfirm={() => blocker.proceed?.()}
        onClose={() => blocker.reset?.()}
      >
        {t('unsaved.text')}
      </ConfirmDialog>
    </UnsavedForms>
  );
}

/** Says of a form whether it holds something unsaved. */
export function useUnsaved(isDirty: boolean): void {
  const forms = useContext(UnsavedForms);
  const id = useId();
  useEffect(() => {
    if (!isDirty || !forms) return;
    forms.add(id);
    return () => {
      forms.delete(id);
    };
  }, [forms, id, isDirty]);
}

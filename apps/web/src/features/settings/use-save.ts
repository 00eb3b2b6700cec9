import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../lib/toasts.ts';
import { settingsKey } from './settings-queries.ts';

/** Saves something of the settings, says so, and has everything read again that may tell of it. */
export function useSave<Written, Saved>(
  save: (written: Written) => Promise<Saved>,
  {
    message,
    onSaved,
    onRefused,
  }: {
    /** What is said of it, where "saved" does not do. */
    message?: string;
    onSaved?: (saved: Saved) => void;
    onRefused?: (error: Error) => void;
  } = {},
) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: save,
    onError: onRefused,
    async onSuccess(saved) {
      onSaved?.(saved);
      showToast(message ?? t('saved'), { about: 'settings' });
      await queryClient.invalidateQueries({ queryKey: settingsKey });
    },
  });
}

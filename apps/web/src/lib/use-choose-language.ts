import type { Me } from '@desk/contract/employees';
import type { Language } from '@desk/contract/vocabulary';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/language.ts';
import { api } from './api.ts';
import { queryClient } from './query-client.ts';
import { meQuery } from './session.ts';
import { showToast } from './toasts.ts';

/** Turns the page at once; for somebody signed in, their account learns it, so that every device follows. */
export function useChooseLanguage() {
  const { t } = useTranslation();
  return async (language: Language) => {
    const me = queryClient.getQueryData(meQuery.queryKey);
    if (me) queryClient.setQueryData(meQuery.queryKey, withLanguage(me, language));
    await changeLanguage(language);
    if (!me) return;
    try {
      queryClient.setQueryData(meQuery.queryKey, await api.patch<Me>('/api/me', { language }));
    } catch {
      showToast(t('language.not_saved'), { tone: 'error' });
    }
  };
}

const withLanguage = (me: Me, language: Language): Me => ({ ...me, employee: { ...me.employee, language } });

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.ts';
import { formatAge, formatDateTime } from '../lib/format.ts';

/** One clock for all times on the page. */
let now = new Date();
const listeners = new Set<() => void>();
setInterval(() => {
  now = new Date();
  for (const listener of listeners) listener();
}, 30_000);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The present, half a minute old at most; the component renders again as it moves on. */
export const useNow = () => useSyncExternalStore(subscribe, () => now);

/** "3 hours ago", up to a week; then the day. The exact moment is in its title. `short`: where it stands in a line of others. */
export function RelativeTime({ time, short = false }: { time: string; short?: boolean }) {
  const language = useLanguage();
  const { t } = useTranslation();
  const present = useNow();
  return (
    <time dateTime={time} title={formatDateTime(time, language)}>
      {formatAge(time, language, present, short ? 'short' : 'long') ?? t('just_now')}
    </time>
  );
}

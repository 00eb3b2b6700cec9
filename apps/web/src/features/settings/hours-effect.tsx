import { type BusinessHours, businessHoursSchema } from '@desk/contract/business-hours';
import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { Effect } from './effect.tsx';
import { formatMinutes, formatMoment } from './format-time.ts';
import { businessHoursPreviewQuery } from './settings-queries.ts';

/** What the hours in the form would mean for what is filed now, and on a Friday evening. */
export function HoursEffect({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { control } = useFormContext<BusinessHours>();
  const written = useDebounced(JSON.stringify(useWatch({ control })), 400);
  const hours = businessHoursSchema.safeParse(JSON.parse(written));
  const { data } = useQuery(businessHoursPreviewQuery(hours.data ?? null));
  if (!data) return null;
  const time = formatMinutes(data.minutes, language);
  return (
    <Effect>
      {data.examples.map(({ filed_at, due_at }) => {
        const filed = formatMoment(filed_at, language, timeZone);
        return (
          <p key={filed_at}>
            {due_at
              ? t('hours.due', { filed, time, due: formatMoment(due_at, language, timeZone) })
              : t('hours.never', { filed, time })}
          </p>
        );
      })}
    </Effect>
  );
}

import {
  type BusinessHours,
  type BusinessHoursBody,
  businessHoursSchema,
} from '@desk/contract/business-hours';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { api } from '../../lib/api.ts';
import { contractResolver } from '../../lib/contract-form.ts';
import { HolidayFields } from './holiday-fields.tsx';
import { HoursEffect } from './hours-effect.tsx';
import { Part, Piece } from './part.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { SaveBar } from './save-bar.tsx';
import { businessHoursQuery } from './settings-queries.ts';
import { useSave } from './use-save.ts';
import { WeekFields } from './week-fields.tsx';

/** When the desk is open. */
export function Component() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(businessHoursQuery);
  return (
    <Part title={t('hours.title')} lead={t('hours.lead')}>
      {data ? (
        <HoursForm hours={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <SkeletonRows rows={8} height={56} />
      )}
      <RecentChanges
        subject="business_hours"
        nameOf={(field) => (field === 'holidays' ? t('hours.holidays') : t('hours.week'))}
      />
    </Part>
  );
}

const fieldsOf = ({ spans, holidays }: BusinessHours): BusinessHours => ({ spans, holidays });

function HoursForm({ hours }: { hours: BusinessHoursBody }) {
  const { t } = useTranslation('settings');
  const form = useForm<BusinessHours, unknown, BusinessHours>({
    resolver: contractResolver(businessHoursSchema),
    defaultValues: fieldsOf(hours),
  });
  const save = useSave(
    (written: BusinessHours) => api.put<BusinessHoursBody>('/api/business-hours', written),
    {
      onSaved: (saved) => form.reset(fieldsOf(saved)),
    },
  );
  return (
    <FormProvider {...form}>
      <Box component="form" noValidate onSubmit={form.handleSubmit((written) => save.mutate(written))}>
        <Piece title={t('hours.week')} lead={t('hours.time_zone', { zone: hours.time_zone })}>
          <WeekFields />
        </Piece>
        <Piece title={t('hours.holidays')} lead={t('hours.holidays_lead')}>
          <HolidayFields />
        </Piece>
        <HoursEffect timeZone={hours.time_zone} />
        <SaveBar
          isDirty={form.formState.isDirty}
          isSaving={save.isPending}
          error={save.error}
          onDiscard={() => form.reset(fieldsOf(hours))}
        />
        <Box sx={{ mb: 8 }} />
      </Box>
    </FormProvider>
  );
}

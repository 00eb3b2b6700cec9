import { type DeskSettings, patchDeskSettingsSchema } from '@desk/contract/desk-settings';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useNow } from '../../components/relative-time.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { api } from '../../lib/api.ts';
import { contractResolver, showIssues } from '../../lib/contract-form.ts';
import { formatNumber, formatPercent } from '../../lib/format.ts';
import { Effect } from './effect.tsx';
import { formatMoment } from './format-time.ts';
import { Part, Piece } from './part.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { SaveBar } from './save-bar.tsx';
import { deskSettingsQuery } from './settings-queries.ts';
import { useSave } from './use-save.ts';

type Field = keyof DeskSettings;

/** A share is written in percent. */
const shares = ['closure_confidence', 'answer_confidence', 'autonomy_target'] as const satisfies Field[];
const isShare = (name: Field) => shares.some((share) => share === name);
const groups = {
  closing: ['auto_close_days', 'undo_hours', 'closure_confidence'],
  assistant: ['answer_confidence', 'autonomy_target', 'autonomy_min_reviews'],
  people: ['points_per_day', 'smallest_group'],
} as const satisfies Record<string, readonly Field[]>;
const fields: readonly Field[] = Object.values(groups).flat();
const isField = (name: string): name is Field => fields.some((field) => field === name);

export function Component() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { data, error, refetch } = useQuery(deskSettingsQuery);
  return (
    <Part title={t('thresholds.title')} lead={t('thresholds.lead')}>
      {data ? (
        <ThresholdsForm settings={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <SkeletonRows rows={8} height={72} />
      )}
      <RecentChanges
        subject="settings"
        nameOf={(field) => (isField(field) ? t(`thresholds.field.${field}`) : field)}
        writeValue={(field, value) => {
          if (typeof value !== 'number' || !isField(field)) return null;
          return isShare(field) ? formatPercent(value, language) : formatNumber(value, language);
        }}
      />
    </Part>
  );
}

function ThresholdsForm({ settings }: { settings: DeskSettings }) {
  const { t } = useTranslation('settings');
  const form = useForm<Partial<DeskSettings>>({
    resolver: contractResolver(patchDeskSettingsSchema, shares),
    values: settings,
    resetOptions: { keepDirtyValues: true },
  });
  const save = useSave(
    (written: Partial<DeskSettings>) => api.patch<DeskSettings>('/api/settings', written),
    {
      onSaved: (saved) => form.reset(saved),
      onRefused: (refused) => showIssues(refused, fields, form.setError),
    },
  );
  const { dirtyFields, isDirty } = form.formState;
  /** Only what was changed: what a colleague sets meanwhile stays. */
  const changed = (written: Partial<DeskSettings>) =>
    Object.fromEntries(fields.filter((name) => dirtyFields[name]).map((name) => [name, written[name]]));

  return (
    <Box component="form" noValidate onSubmit={form.handleSubmit((written) => save.mutate(changed(written)))}>
      {(['closing', 'assistant', 'people'] as const).map((group) => (
        <Piece key={group} title={t(`thresholds.group.${group}`)}>
          <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
            {groups[group].map((name) => (
              <Controller
                key={name}
                name={name}
                control={form.control}
                render={({ field: { ref, value, onChange, ...field }, fieldState }) => {
                  const factor = isShare(name) ? 100 : 1;
                  return (
                    <TextField
                      {...field}
                      inputRef={ref}
                      type="number"
                      label={t(`thresholds.field.${name}`)}
                      value={
                        value === undefined || Number.isNaN(value)
                          ? ''
                          : Math.round(value * factor * 100) / 100
                      }
                      onChange={({ target }) =>
                        onChange(target.value === '' ? Number.NaN : Number(target.value) / factor)
                      }
                      error={!!fieldState.error}
                      helperText={fieldState.error?.message ?? t(`thresholds.hint.${name}`)}
                      slotProps={{
                        input: {
                          endAdornment: factor === 100 && <InputAdornment position="end">%</InputAdornment>,
                        },
                        htmlInput: { inputMode: 'numeric' },
                      }}
                    />
                  );
                }}
              />
            ))}
          </Box>
          {group === 'closing' && <ClosingEffect control={form.control} />}
        </Piece>
      ))}
      <SaveBar
        isDirty={isDirty}
        isSaving={save.isPending}
        error={save.error}
        onDiscard={() => form.reset(settings)}
      />
    </Box>
  );
}

const hourMs = 3_600_000;

function ClosingEffect({
  control,
}: {
  control: ReturnType<typeof useForm<Partial<DeskSettings>>>['control'];
}) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const now = useNow();
  const { auto_close_days, undo_hours } = useWatch({ control });
  const after = (hours: number | undefined) =>
    hours !== undefined && hours > 0 && hours < 24 * 366
      ? formatMoment(new Date(now.getTime() + hours * hourMs).toISOString(), language)
      : null;
  const closes = after(auto_close_days && auto_close_days * 24);
  const undo = after(undo_hours);
  if (closes === null && undo === null) return null;
  return (
    <Box sx={{ mt: 5 }}>
      <Effect>
        {closes && <p>{t('thresholds.closes_at', { time: closes })}</p>}
        {undo && <p>{t('thresholds.undo_until', { time: undo })}</p>}
      </Effect>
    </Box>
  );
}

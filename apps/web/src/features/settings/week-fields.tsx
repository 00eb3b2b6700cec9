import type { BusinessHours } from '@desk/contract/business-hours';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Controller, useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import { weekdayName } from './format-time.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The spans of each day; in the form they are one list, as they are in the database. */
export function WeekFields() {
  const { t } = useTranslation('settings');
  const { control, formState } = useFormContext<BusinessHours>();
  const { fields, append, remove, replace } = useFieldArray({ control, name: 'spans' });
  const language = useLanguage();
  const { getValues } = useFormContext<BusinessHours>();

  /** After the day's last time an afternoon, else a whole day. */
  function add(weekday: number) {
    const last = getValues('spans')
      .filter((span) => span.weekday === weekday)
      .map(({ closes }) => closes)
      .sort()
      .at(-1);
    append(
      last && last < '18:00'
        ? { weekday, opens: last, closes: '18:00' }
        : { weekday, opens: '09:00', closes: '18:00' },
    );
  }

  function copyMonday() {
    const spans = getValues('spans');
    const monday = spans.filter(({ weekday }) => weekday === 1);
    const weekend = spans.filter(({ weekday }) => weekday > 5);
    replace([
      ...[1, 2, 3, 4, 5].flatMap((weekday) => monday.map((span) => ({ ...span, weekday }))),
      ...weekend,
    ]);
  }

  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {weekdays.map((weekday) => {
          const day = weekdayName(weekday, language);
          const spans = fields.flatMap((field, position) =>
            field.weekday === weekday ? [{ field, position }] : [],
          );
          return (
            <Box
              component="li"
              key={weekday}
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: '1fr 40px', sm: '140px 320px 40px' },
                gap: 2,
                py: 2.5,
                borderTop: weekday === 1 ? 0 : 1,
                borderColor: 'divider',
              }}
            >
              <Box sx={{ pt: 2, fontWeight: 550, textTransform: language === 'zh' ? 'none' : 'capitalize' }}>
                {day}
              </Box>
              <Box
                sx={{
                  display: 'grid',
                  gap: 2,
                  gridColumn: { xs: '1 / -1', sm: '2' },
                  gridRow: { xs: 2, sm: 1 },
                }}
              >
                {spans.length === 0 && <Box sx={{ pt: 2, color: 'text.secondary' }}>{t('hours.closed')}</Box>}
                {spans.map(({ field, position }) => (
                  <Span key={field.id} position={position} day={day} onRemove={() => remove(position)} />
                ))}
              </Box>
              <IconButton
                aria-label={t('hours.add', { day })}
                title={t('hours.add', { day })}
                onClick={() => add(weekday)}
                sx={{ gridColumn: { xs: 2, sm: 3 }, gridRow: 1, alignSelf: 'start' }}
              >
                <Add fontSize="small" />
              </IconButton>
            </Box>
          );
        })}
      </Box>
      {formState.errors.spans?.root?.message || formState.errors.spans?.message ? (
        <FormHelperText error>
          {formState.errors.spans.root?.message ?? formState.errors.spans.message}
        </FormHelperText>
      ) : null}
      <Button size="small" color="inherit" onClick={copyMonday} sx={{ mt: 2, ml: -2.5 }}>
        {t('hours.copy')}
      </Button>
    </>
  );
}

function Span({ position, day, onRemove }: { position: number; day: string; onRemove: () => void }) {
  const { t } = useTranslation('settings');
  const { control, formState } = useFormContext<BusinessHours>();
  const errors = formState.errors.spans?.[position];
  const message = errors?.opens?.message ?? errors?.closes?.message;
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <TimeInput
          name={`spans.${position}.opens`}
          label={t('hours.opens', { day })}
          isWrong={!!errors?.opens}
          control={control}
        />
        <span aria-hidden>–</span>
        <TimeInput
          name={`spans.${position}.closes`}
          label={t('hours.closes', { day })}
          isWrong={!!errors?.closes}
          control={control}
        />
        <IconButton aria-label={t('hours.remove')} title={t('hours.remove')} onClick={onRemove}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      {message && <FormHelperText error>{message}</FormHelperText>}
    </Box>
  );
}

type TimeInputProps = {
  name: `spans.${number}.opens` | `spans.${number}.closes`;
  label: string;
  isWrong: boolean;
  control: ReturnType<typeof useFormContext<BusinessHours>>['control'];
};

/** Browsers know no 24:00: there midnight at the end of the day is 00:00. */
function TimeInput({ name, label, isWrong, control }: TimeInputProps) {
  const isEnd = name.endsWith('closes');
  return (
    <Controller
      name={name}
      control={control}
      render={({ field: { ref, value, onChange, ...field } }) => (
        <OutlinedInput
          {...field}
          inputRef={ref}
          type="time"
          size="small"
          value={value === '24:00' ? '00:00' : value}
          onChange={({ target }) => onChange(isEnd && target.value === '00:00' ? '24:00' : target.value)}
          error={isWrong}
          inputProps={{ 'aria-label': label, step: 300 }}
          sx={{ flex: '0 1 132px', minWidth: 0, fontVariantNumeric: 'tabular-nums', '& input': { px: 2 } }}
        />
      )}
    />
  );
}

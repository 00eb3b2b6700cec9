import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesIn, type TimeUnit, timeUnits, unitOf } from './format-time.ts';

type AfterFieldProps = {
  /** In minutes; not a number while the field is empty. */
  value: number | undefined;
  onChange: (minutes: number) => void;
  onBlur: () => void;
  name: string;
  ref: Ref<HTMLInputElement>;
  error?: string;
};

/** A length of time, in the unit that people would say it in. */
export function AfterField({ value, onChange, onBlur, name, ref, error }: AfterFieldProps) {
  const { t } = useTranslation('settings');
  const known = value !== undefined && !Number.isNaN(value);
  const [unit, setUnit] = useState<TimeUnit>(() => (known ? unitOf(value) : 'hours'));
  const count = known ? value / minutesIn[unit] : '';
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: '1fr 1.2fr', gridColumn: { sm: 'span 2' } }}>
      <TextField
        inputRef={ref}
        name={name}
        onBlur={onBlur}
        type="number"
        label={t('escalation.field.after_minutes')}
        value={count}
        onChange={({ target }) =>
          onChange(target.value === '' ? Number.NaN : Math.round(Number(target.value) * minutesIn[unit]))
        }
        error={!!error}
        helperText={error}
        slotProps={{ htmlInput: { min: 1, inputMode: 'numeric' } }}
      />
      <TextField
        select
        label={t('escalation.field.unit')}
        value={unit}
        onChange={({ target }) => {
          const next = timeUnits.find((candidate) => candidate === target.value) ?? unit;
          setUnit(next);
          // "3 hours" becomes "3 days": who changes the unit means the number.
          if (known) onChange(Math.round((value / minutesIn[unit]) * minutesIn[next]));
        }}
      >
        {timeUnits.map((option) => (
          <MenuItem key={option} value={option}>
            {t(`escalation.unit.${option}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

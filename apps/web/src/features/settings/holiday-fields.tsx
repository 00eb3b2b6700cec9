import type { BusinessHours } from '@desk/contract/business-hours';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

/** The days on which the desk stays closed. */
export function HolidayFields() {
  const { t } = useTranslation('settings');
  const { control, register, formState } = useFormContext<BusinessHours>();
  const { fields, append, remove } = useFieldArray({ control, name: 'holidays' });
  return (
    <>
      {fields.length === 0 && <Box sx={{ color: 'text.secondary', mb: 2 }}>{t('hours.no_holidays')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
        {fields.map((field, position) => {
          const errors = formState.errors.holidays?.[position];
          return (
            <Box
              component="li"
              key={field.id}
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: '1fr 40px', sm: '180px 1fr 40px' },
                gap: 2,
                alignItems: 'start',
              }}
            >
              <TextField
                {...register(`holidays.${position}.day`)}
                type="date"
                size="small"
                label={t('hours.holiday_day')}
                slotProps={{ inputLabel: { shrink: true } }}
                error={!!errors?.day}
                helperText={errors?.day?.message}
              />
              <TextField
                {...register(`holidays.${position}.name`)}
                size="small"
                label={t('hours.holiday_name')}
                error={!!errors?.name}
                helperText={errors?.name?.message}
                sx={{ gridColumn: { xs: 1, sm: 2 }, gridRow: { xs: 2, sm: 1 } }}
              />
              <IconButton
                aria-label={t('hours.remove_holiday')}
                title={t('hours.remove_holiday')}
                onClick={() => remove(position)}
                sx={{ gridColumn: { xs: 2, sm: 3 }, gridRow: 1 }}
              >
                <Close fontSize="small" />
              </IconButton>
            </Box>
          );
        })}
      </Box>
      <Button
        size="small"
        color="inherit"
        startIcon={<Add />}
        onClick={() => append({ day: '', name: '' })}
        sx={{ mt: fields.length > 0 ? 3 : 0, ml: -2.5 }}
      >
        {t('hours.add_holiday')}
      </Button>
    </>
  );
}

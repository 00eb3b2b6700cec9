import { createEmployeeSchema, type EmployeeBody } from '@desk/contract/employees';
import { languages, roleLabels, roles } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Control, Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormError } from '../../components/form-error.tsx';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { api } from '../../lib/api.ts';
import { contractResolver, showIssues } from '../../lib/contract-form.ts';
import { meQuery } from '../../lib/session.ts';
import { teamsQuery } from '../../lib/teams.ts';
import { showToast } from '../../lib/toasts.ts';
import { EmployeeAccess } from './employee-access.tsx';
import { employeePath, employeeQuery } from './employee-queries.ts';

/** An empty number means that the desk gives the next free one. */
const formSchema = createEmployeeSchema.extend({
  employee_id: z
    .literal('')
    .transform(() => undefined)
    .or(createEmployeeSchema.shape.employee_id),
});
type Fields = z.input<typeof formSchema>;
type Written = z.output<typeof formSchema>;

const fieldNames = [
  'name',
  'email',
  'department',
  'office_location',
  'employee_id',
  'role',
  'team_id',
  'language',
] as const;

/** For people of the IT team alone; whoever leaves it belongs to no group. */
function TeamField({ control }: { control: Control<Fields, unknown, Written> }) {
  const { t } = useTranslation('employee');
  const { data: teams = [] } = useQuery(teamsQuery);
  const role = useWatch({ control, name: 'role' });
  if (role === 'employee' || teams.length === 0) return null;
  return (
    <Controller
      name="team_id"
      control={control}
      render={({ field: { ref, value, onChange, ...field }, fieldState }) => (
        <TextField
          {...field}
          inputRef={ref}
          select
          label={t('field.team_id')}
          value={teams.some(({ id }) => id === value) ? value : 'none'}
          onChange={({ target }) => onChange(target.value === 'none' ? null : Number(target.value))}
          error={!!fieldState.error}
          helperText={fieldState.error?.message}
        >
          <MenuItem value="none">{t('field.team_none')}</MenuItem>
          {teams.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
    />
  );
}

type EmployeeFormProps = {
  employee: EmployeeBody | null;
  onClose: () => void;
  onCreated?: (employee_id: string) => void;
};

export function EmployeeForm({ employee, onClose, onCreated }: EmployeeFormProps) {
  const { t } = useTranslation('employee');
  const language = useLanguage();
  const queryClient = useQueryClient();
  const form = useForm<Fields, unknown, Written>({
    resolver: contractResolver(formSchema),
    defaultValues: employee ?? {
      employee_id: '',
      name: '',
      email: '',
      department: '',
      office_location: '',
      role: 'employee',
      team_id: null,
      language,
    },
  });
  const save = useMutation({
    mutationFn: ({ employee_id, ...fields }: Written) => {
      const written = fields.role === 'employee' ? { ...fields, team_id: null } : fields;
      return employee
        ? api.patch<EmployeeBody>(employeePath(employee.employee_id), written)
        : api.post<EmployeeBody>('/api/employees', { employee_id, ...written });
    },
    onError: (error) => showIssues(error, fieldNames, form.setError),
    onSuccess: (saved) => {
      queryClient.setQueryData(employeeQuery(saved.employee_id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['employees'] });
      // An administrator may have changed their own name or language.
      void queryClient.invalidateQueries(meQuery);
      showToast(t('saved', { name: saved.name }));
      if (employee) onClose();
      else onCreated?.(saved.employee_id);
    },
  });
  const { errors } = form.formState;
  const text = (name: 'name' | 'email' | 'department' | 'office_location') => ({
    ...form.register(name),
    fullWidth: true,
    error: !!errors[name],
    helperText: errors[name]?.message,
  });

  return (
    <>
      <DialogContent>
        <Box
          component="form"
          id="employee-form"
          noValidate
          onSubmit={form.handleSubmit((written) => save.mutate(written))}
          sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' }, pt: 2 }}
        >
          <TextField {...text('name')} label={t('field.name')} autoFocus={!employee} />
          <TextField {...text('email')} label={t('field.email')} type="email" />
          <TextField {...text('department')} label={t('field.department')} />
          <TextField {...text('office_location')} label={t('field.office_location')} />
          <Controller
            name="role"
            control={form.control}
            render={({ field: { ref, ...field } }) => (
              <TextField
                {...field}
                inputRef={ref}
                select
                label={t('field.role')}
                helperText={t(`role_hint.${field.value ?? 'employee'}`)}
              >
                {roles.map((role) => (
                  <MenuItem key={role} value={role}>
                    {roleLabels[role][language]}
                  </MenuItem>
                ))}
              </TextField>
            )}
          />
          <TeamField control={form.control} />
          <Controller
            name="language"
            control={form.control}
            render={({ field: { ref, ...field } }) => (
              <TextField {...field} inputRef={ref} select label={t('field.language')}>
                {languages.map((option) => (
                  <MenuItem key={option} value={option}>
                    {languageNames[option]}
                  </MenuItem>
                ))}
              </TextField>
            )}
          />
          <TextField
            {...form.register('employee_id')}
            label={t('field.employee_id')}
            slotProps={{ htmlInput: { readOnly: employee !== null } }}
            error={!!errors.employee_id}
            helperText={
              errors.employee_id?.message ??
              (employee ? t('field.employee_id_fixed') : t('field.employee_id_hint'))
            }
          />
        </Box>
        <FormError error={save.error} />
        {employee && <EmployeeAccess employee={employee} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t('action.cancel', { ns: 'common' })}
        </Button>
        <Button type="submit" form="employee-form" variant="contained" loading={save.isPending}>
          {employee ? t('action.save') : t('action.create')}
        </Button>
      </DialogActions>
    </>
  );
}

import { createTeamSchema, type TeamBody } from '@desk/contract/teams';
import { categories, categoryLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FormError } from '../../components/form-error.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { api } from '../../lib/api.ts';
import { contractResolver, showIssues } from '../../lib/contract-form.ts';
import { itTeamQuery } from './settings-queries.ts';
import { TeamMembers } from './team-members.tsx';
import { useSave } from './use-save.ts';

type Fields = z.input<typeof createTeamSchema>;
type Written = z.output<typeof createTeamSchema>;
const fieldNames = ['name', 'lead_id', 'categories'] as const;

type TeamDialogProps = {
  /** Null for a new one. */
  team: TeamBody | null;
  teams: readonly TeamBody[];
  onClose: () => void;
  onCreated: (team: TeamBody) => void;
};

/** A group's name, lead, categories and people. */
export function TeamDialog({ team, teams, onClose, onCreated }: TeamDialogProps) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const titleId = useId();
  const formId = useId();
  const people = useQuery(itTeamQuery).data ?? [];
  const [isDeleting, setDeleting] = useState(false);
  const form = useForm<Fields, unknown, Written>({
    resolver: contractResolver(createTeamSchema),
    defaultValues: team
      ? { name: team.name, lead_id: team.lead_id, categories: team.categories }
      : { name: '', lead_id: null, categories: [] },
  });
  const save = useSave(
    (written: Written) =>
      team
        ? api.patch<TeamBody>(`/api/teams/${team.id}`, written)
        : api.post<TeamBody>('/api/teams', written),
    {
      onSaved: (saved) => (team ? onClose() : onCreated(saved)),
      onRefused: (refused) => showIssues(refused, fieldNames, form.setError),
    },
  );
  const { errors } = form.formState;

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{team?.name ?? t('teams.new')}</DialogTitle>
      <DialogContent>
        <Box
          component="form"
          id={formId}
          noValidate
          onSubmit={form.handleSubmit((written) => save.mutate(written))}
          sx={{ display: 'grid', gap: 4, pt: 2 }}
        >
          <TextField
            {...form.register('name')}
            label={t('teams.field.name')}
            autoFocus={!team}
            error={!!errors.name}
            helperText={errors.name?.message}
          />
          <Controller
            name="lead_id"
            control={form.control}
            render={({ field: { ref, value, onChange, ...field }, fieldState }) => (
              <TextField
                {...field}
                inputRef={ref}
                select
                label={t('teams.field.lead_id')}
                // Until the people are here, the one who is chosen is not among them.
                value={people.some(({ employee_id }) => employee_id === value) ? value : ''}
                onChange={({ target }) => onChange(target.value || null)}
                error={!!fieldState.error}
                helperText={fieldState.error?.message ?? t('teams.lead_hint')}
                slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
              >
                <MenuItem value="">{t('teams.lead_none')}</MenuItem>
                {people.map(({ employee_id, name }) => (
                  <MenuItem key={employee_id} value={employee_id}>
                    {name}
                  </MenuItem>
                ))}
              </TextField>
            )}
          />
          <Controller
            name="categories"
            control={form.control}
            render={({ field: { ref, value, ...field } }) => (
              <TextField
                {...field}
                inputRef={ref}
                select
                label={t('teams.field.categories')}
                value={value ?? []}
                slotProps={{ select: { multiple: true } }}
              >
                {categories.map((category) => (
                  <MenuItem key={category} value={category}>
                    {categoryLabels[category][language]}
                  </MenuItem>
                ))}
              </TextField>
            )}
          />
        </Box>
        {team && <TeamMembers team={team} teams={teams} people={people} />}
        <FormError error={save.error} />
      </DialogContent>
      <DialogActions>
        {team && (
          <Button color="error" onClick={() => setDeleting(true)} sx={{ mr: 'auto' }}>
            {t('teams.delete')}
          </Button>
        )}
        <Button color="inherit" onClick={onClose}>
          {t('action.cancel', { ns: 'common' })}
        </Button>
        <Button type="submit" form={formId} variant="contained" loading={save.isPending}>
          {team ? t('action.save') : t('teams.create')}
        </Button>
      </DialogActions>
      {team && isDeleting && (
        <DeleteTeam team={team} onDeleted={onClose} onClose={() => setDeleting(false)} />
      )}
    </Dialog>
  );
}

function DeleteTeam({
  team,
  onDeleted,
  onClose,
}: {
  team: TeamBody;
  onDeleted: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('settings');
  const remove = useSave(() => api.delete(`/api/teams/${team.id}`), {
    message: t('teams.deleted', { name: team.name }),
    onSaved: onDeleted,
  });
  return (
    <ConfirmDialog
      open
      title={t('teams.delete_title', { name: team.name })}
      confirmLabel={t('teams.delete')}
      destructive
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      {t('teams.delete_text')}
    </ConfirmDialog>
  );
}

import type { EmployeeBody } from '@desk/contract/employees';
import type { TeamBody } from '@desk/contract/teams';
import Close from '@mui/icons-material/Close';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { api } from '../../lib/api.ts';
import { useSave } from './use-save.ts';

type TeamMembersProps = { team: TeamBody; teams: readonly TeamBody[]; people: readonly EmployeeBody[] };

/** Who belongs to a group. Each coming and going is saved at once, because it is said of the person, who is in one group only. */
export function TeamMembers({ team, teams, people }: TeamMembersProps) {
  const { t } = useTranslation('settings');
  const titleId = useId();
  const queryClient = useQueryClient();
  const move = useSave(
    ({ employee_id, team_id }: { employee_id: string; team_id: number | null }) =>
      api.patch<EmployeeBody>(`/api/employees/${employee_id}`, { team_id }),
    { onSaved: () => void queryClient.invalidateQueries({ queryKey: ['employees'] }) },
  );
  const others = people.filter((person) => person.team_id !== team.id);
  const nameOf = (id: number | null) => teams.find((other) => other.id === id)?.name;

  return (
    <Box component="section" aria-labelledby={titleId} sx={{ mt: 5 }}>
      <Typography variant="subtitle2" component="h3" id={titleId}>
        {t('teams.field.members')}
      </Typography>
      {team.members.length === 0 && (
        <Box sx={{ color: 'text.secondary', mt: 2 }}>{t('teams.no_members')}</Box>
      )}
      <Box
        component="ul"
        sx={{ listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 2, m: 0, my: 3, p: 0 }}
      >
        {team.members.map(({ employee_id, name }) => (
          <Box
            component="li"
            key={employee_id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              pl: 3,
              border: 1,
              borderColor: 'divider',
              borderRadius: 99,
            }}
          >
            {name}
            <IconButton
              size="small"
              aria-label={t('teams.remove_member', { name })}
              title={t('teams.remove_member', { name })}
              onClick={() => move.mutate({ employee_id, team_id: null })}
            >
              <Close sx={{ fontSize: 16 }} />
            </IconButton>
          </Box>
        ))}
      </Box>
      <Autocomplete
        size="small"
        // Each choice is done with at once, and the field is empty for the next.
        value={null}
        key={team.members.length}
        options={others}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ employee_id }) => employee_id}
        isOptionEqualToValue={(one, other) => one.employee_id === other.employee_id}
        onChange={(_event, person) => {
          if (person) move.mutate({ employee_id: person.employee_id, team_id: team.id });
        }}
        renderOption={({ key, ...props }, person) => {
          const now = nameOf(person.team_id);
          return (
            <li key={key} {...props}>
              <span>
                {person.name}
                {now && (
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {' · '}
                    {t('teams.member_of', { team: now })}
                  </Box>
                )}
              </span>
            </li>
          );
        }}
        renderInput={(parameters) => <TextField {...parameters} label={t('teams.add_member')} />}
      />
      <FormError error={move.error} />
    </Box>
  );
}

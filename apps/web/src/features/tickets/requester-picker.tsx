import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { useDebounced } from '../../lib/use-debounced.ts';
import type { TicketDraft } from './ticket-draft.ts';
import { colleaguesQuery } from './ticket-queries.ts';

type Requester = NonNullable<TicketDraft['requester']>;

type RequesterPickerProps = {
  /** Null: for oneself. */
  value: Requester | null;
  issue: string | undefined;
  onChange: (requester: Requester | null) => void;
};

/** For whom the ticket is, when somebody calls or walks in. */
export function RequesterPicker({ value, issue, onChange }: RequesterPickerProps) {
  const { t } = useTranslation(['ticket', 'common']);
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 200);
  const colleagues = useQuery({ ...colleaguesQuery(search), enabled: text !== '' || value === null });
  return (
    <Autocomplete<Requester>
      options={colleagues.data ?? []}
      value={value}
      onChange={(_event, person) =>
        onChange(
          person && {
            employee_id: person.employee_id,
            name: person.name,
            office_location: person.office_location,
          },
        )
      }
      inputValue={text}
      onInputChange={(_event, next) => setText(next)}
      // The desk searches, by more than the name.
      filterOptions={(options) => options}
      getOptionLabel={(person) => person.name}
      getOptionKey={(person) => person.employee_id}
      isOptionEqualToValue={(one, other) => one.employee_id === other.employee_id}
      loading={colleagues.isFetching}
      loadingText={t('common:loading')}
      noOptionsText={colleagues.isError ? t('create.people_error') : t('create.no_people')}
      renderOption={({ key, ...props }, person) => (
        <Box component="li" key={key} {...props} sx={{ gap: 3 }}>
          <PersonAvatar name={person.name} />
          <Box sx={{ minWidth: 0 }}>
            {person.name}
            <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{person.office_location}</Box>
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('create.for_whom')}
          placeholder={t('create.myself')}
          error={issue !== undefined}
          helperText={issue ?? t('create.for_whom_hint')}
          slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  );
}

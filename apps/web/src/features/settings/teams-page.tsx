import type { DeskChange } from '@desk/contract/desk-changes';
import type { TeamBody } from '@desk/contract/teams';
import { categories, categoryLabels } from '@desk/contract/vocabulary';
import GroupAdd from '@mui/icons-material/GroupAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CategoryChip } from '../../components/category-chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { teamsQuery } from '../../lib/teams.ts';
import { Part } from './part.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { TeamDialog } from './team-dialog.tsx';

const fields = ['name', 'lead_id', 'categories'] as const;

/** The groups of the IT team. */
export function Component() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { data, error, refetch } = useQuery(teamsQuery);
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const team = data?.find(({ id }) => id === open);

  /** What it is called, or was when it was dissolved. */
  function aboutOf({ subject_id, old_value, new_value }: DeskChange): string | null {
    const { name } = old_value === null ? { ...new_value } : new_value === null ? { ...old_value } : {};
    if (typeof name === 'string') return name;
    return data?.find(({ id }) => id === subject_id)?.name ?? null;
  }

  function writeValue(field: string, value: unknown): string | null {
    if (field === 'name' && typeof value === 'string') return value;
    if (field !== 'categories' || !Array.isArray(value)) return null;
    const names = categories.filter((category) => value.includes(category));
    return names.map((category) => categoryLabels[category][language]).join(', ') || '–';
  }

  return (
    <Part
      title={t('teams.title')}
      lead={t('teams.lead')}
      actions={
        <Button variant="contained" startIcon={<GroupAdd />} onClick={() => setOpen('new')}>
          {t('teams.add')}
        </Button>
      }
    >
      {data && data.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
          {data.map((each) => (
            <TeamRow key={each.id} team={each} onOpen={() => setOpen(each.id)} />
          ))}
        </Box>
      )}
      {data?.length === 0 && <EmptyState title={t('teams.empty')} hint={t('teams.empty_hint')} />}
      {!data &&
        (error ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={4} height={88} />)}
      <RecentChanges
        subject="team"
        aboutOf={aboutOf}
        nameOf={(field) => {
          const known = fields.find((name) => name === field);
          return known ? t(`teams.field.${known}`) : null;
        }}
        writeValue={writeValue}
      />
      {(open === 'new' || team) && (
        <TeamDialog
          key={open}
          team={team ?? null}
          teams={data ?? []}
          onClose={() => setOpen(null)}
          onCreated={(created) => setOpen(created.id)}
        />
      )}
    </Part>
  );
}

function TeamRow({ team, onOpen }: { team: TeamBody; onOpen: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <ButtonBase
        onClick={onOpen}
        aria-label={t('teams.edit', { name: team.name })}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: 1.5,
          width: '100%',
          typography: 'body1',
          px: 3,
          py: 3,
          textAlign: 'left',
          justifyItems: 'start',
          '&:hover': { bgcolor: 'desk.hover' },
        }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, width: '100%' }}>
          <Box sx={{ fontWeight: 600, flex: '1 1 auto' }}>{team.name}</Box>
          <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
            {t('teams.members', { count: team.members.length })}
            {' · '}
            {t('teams.waiting', { count: team.waiting })}
          </Box>
        </Box>
        <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
          {team.lead_name ? t('teams.led_by', { name: team.lead_name }) : t('teams.no_lead')}
        </Box>
        {team.categories.length > 0 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
            {team.categories.map((category) => (
              <CategoryChip key={category} category={category} />
            ))}
          </Box>
        )}
      </ButtonBase>
    </Box>
  );
}

import {
  type EscalationRuleBody,
  type PatchEscalationRule,
  patchEscalationRuleSchema,
} from '@desk/contract/escalation';
import type { TeamBody } from '@desk/contract/teams';
import { deskClocks } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../components/tag.tsx';
import { api } from '../../lib/api.ts';
import { contractResolver, showIssues } from '../../lib/contract-form.ts';
import { AfterField } from './after-field.tsx';
import { EscalationEffect } from './escalation-effect.tsx';
import { Piece } from './part.tsx';
import { SaveBar } from './save-bar.tsx';
import { useSave } from './use-save.ts';

type RuleFields = Pick<EscalationRuleBody, 'clock' | 'raise_priority' | 'team_id' | 'is_active'> & {
  after_minutes?: number;
};

const fieldNames = ['after_minutes', 'clock', 'raise_priority', 'team_id', 'is_active'] as const;

const fieldsOf = (rule: EscalationRuleBody): RuleFields => ({
  after_minutes: rule.after_minutes ?? undefined,
  clock: rule.clock,
  raise_priority: rule.raise_priority,
  team_id: rule.team_id,
  is_active: rule.is_active,
});

/** One rule as a sentence, the fields that make it, and what it would do. */
export function EscalationRule({ rule, teams }: { rule: EscalationRuleBody; teams: readonly TeamBody[] }) {
  const { t } = useTranslation('settings');
  const form = useForm<PatchEscalationRule, unknown, PatchEscalationRule>({
    resolver: contractResolver(patchEscalationRuleSchema),
    values: fieldsOf(rule),
    resetOptions: { keepDirtyValues: true },
  });
  const save = useSave(
    (written: PatchEscalationRule) =>
      api.patch<EscalationRuleBody>(`/api/escalation-rules/${rule.id}`, written),
    {
      onSaved: (saved) => form.reset(fieldsOf(saved)),
      onRefused: (refused) => showIssues(refused, fieldNames, form.setError),
    },
  );
  const wish = { ...fieldsOf(rule), ...useWatch({ control: form.control }) };
  const isTimed = rule.trigger === 'unresolved';

  return (
    <Piece
      title={t(`escalation.trigger.${rule.trigger}`)}
      aside={<Tag>{t('escalation.level', { level: rule.level })}</Tag>}
    >
      <Box
        component="form"
        noValidate
        aria-label={`${t(`escalation.trigger.${rule.trigger}`)}, ${t('escalation.level', { level: rule.level })}`}
        onSubmit={form.handleSubmit((written) => save.mutate(written))}
        sx={{ display: 'grid', gap: 4 }}
      >
        <EscalationEffect rule={rule} wish={wish} teams={teams} />
        {isTimed && (
          <Box
            sx={{
              display: 'grid',
              gap: 3,
              gridTemplateColumns: { sm: '1fr 1fr 1.4fr' },
              alignItems: 'start',
            }}
          >
            <Controller
              name="after_minutes"
              control={form.control}
              render={({ field, fieldState }) => <AfterField {...field} error={fieldState.error?.message} />}
            />
            <Controller
              name="clock"
              control={form.control}
              render={({ field: { ref, ...field } }) => (
                <TextField {...field} inputRef={ref} select label={t('escalation.field.clock')}>
                  {deskClocks.map((clock) => (
                    <MenuItem key={clock} value={clock}>
                      {t(`escalation.clock.${clock}`)}
                    </MenuItem>
                  ))}
                </TextField>
              )}
            />
          </Box>
        )}
        <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'center' }}>
          <Controller
            name="team_id"
            control={form.control}
            render={({ field: { ref, value, onChange, ...field }, fieldState }) => (
              <TextField
                {...field}
                inputRef={ref}
                select
                label={t('escalation.field.team_id')}
                value={value ?? 'none'}
                onChange={({ target }) => onChange(target.value === 'none' ? null : Number(target.value))}
                error={!!fieldState.error}
                helperText={fieldState.error?.message}
              >
                <MenuItem value="none">{t('escalation.team_none')}</MenuItem>
                {teams.map(({ id, name }) => (
                  <MenuItem key={id} value={id}>
                    {name}
                  </MenuItem>
                ))}
              </TextField>
            )}
          />
          <Box>
            <Controller
              name="raise_priority"
              control={form.control}
              render={({ field: { value, ref, ...field } }) => (
                <FormControlLabel
                  control={<Checkbox {...field} slotProps={{ input: { ref } }} checked={value === true} />}
                  label={t('escalation.field.raise_priority')}
                />
              )}
            />
            <Controller
              name="is_active"
              control={form.control}
              render={({ field: { value, ref, ...field } }) => (
                <FormControlLabel
                  control={<Switch {...field} slotProps={{ input: { ref } }} checked={value === true} />}
                  label={t('escalation.field.is_active')}
                />
              )}
            />
          </Box>
        </Box>
        <Box>
          <SaveBar
            isDirty={form.formState.isDirty}
            isSaving={save.isPending}
            error={save.error}
            onDiscard={() => form.reset(fieldsOf(rule))}
          />
        </Box>
      </Box>
    </Piece>
  );
}

import type { DeskChange, DeskSubject } from '@desk/contract/desk-changes';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../components/relative-time.tsx';
import { deskChangesQuery } from './settings-queries.ts';

type RecentChangesProps = {
  subject: DeskSubject;
  /** What it is, in the reader's words, where there are several of a kind. */
  aboutOf?: (change: DeskChange) => string | null;
  /** Null leaves the field out. */
  nameOf: (field: string) => string | null;
  /** How a value is written, where it can be. */
  writeValue?: (field: string, value: unknown) => string | null;
};

const shown = 5;

/** Who changed this part of the settings last. Nothing at all as long as nobody has. */
export function RecentChanges({ subject, aboutOf, nameOf, writeValue }: RecentChangesProps) {
  const { t } = useTranslation('settings');
  const titleId = useId();
  const { data } = useQuery(deskChangesQuery(subject));
  if (!data || data.length === 0) return null;

  function describe(change: DeskChange): string {
    const fields = Object.keys(change.new_value ?? change.old_value ?? {});
    const described = fields.flatMap((field) => describeField(field, change) ?? []).join(', ');
    const about = aboutOf?.(change);
    // Of what is made or taken away its name is enough.
    if (about && (change.old_value === null || change.new_value === null)) return about;
    return about ? `${about} – ${described}` : described;
  }

  function describeField(field: string, change: DeskChange): string | null {
    const what = nameOf(field);
    const before = writeValue?.(field, change.old_value?.[field]);
    const after = writeValue?.(field, change.new_value?.[field]);
    return what && before && after ? t('changes.value', { what, before, after }) : what;
  }

  return (
    <Box component="section" aria-labelledby={titleId} sx={{ py: 6, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h3" component="h3" id={titleId}>
        {t('changes.title')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 3, p: 0, display: 'grid', gap: 2 }}>
        {data.slice(0, shown).map((change) => (
          <Box component="li" key={change.id} sx={{ typography: 'body2' }}>
            {t(kindOf(change), { name: change.changed_by_name ?? change.changed_by, what: describe(change) })}{' '}
            <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              <RelativeTime time={change.created_at} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function kindOf({ old_value, new_value }: DeskChange) {
  if (old_value === null) return 'changes.made' as const;
  return new_value === null ? ('changes.removed' as const) : ('changes.changed' as const);
}

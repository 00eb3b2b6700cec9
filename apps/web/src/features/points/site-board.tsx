import type { PointBoard } from '@desk/contract/points';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { SkeletonRows } from '../../components/page-skeleton.tsx';
import { useMe } from '../../lib/session.ts';
import { pointBoardQuery, useShowOnBoard } from './points-queries.ts';
import { PointsSection } from './points-section.tsx';

/** Who of the site chose to be seen; being on it is a choice that begins as no. */
export function SiteBoard({ isShown }: { isShown: boolean }) {
  const { t } = useTranslation('points');
  const { employee } = useMe();
  const { data: board, error, refetch } = useQuery(pointBoardQuery);
  const show = useShowOnBoard();
  return (
    <PointsSection title={t('board', { site: employee.office_location })}>
      {!board && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!board && !error && <SkeletonRows rows={2} height={40} />}
      {board?.is_hidden && (
        <Box sx={{ color: 'text.secondary' }}>{t('board_hidden', { people: board.smallest_group })}</Box>
      )}
      {board && !board.is_hidden && (
        <>
          <Box sx={{ color: 'text.secondary', mb: 2 }}>{t('board_lead')}</Box>
          <FormControlLabel
            control={
              <Switch
                checked={show.isPending ? show.variables : isShown}
                disabled={show.isPending}
                onChange={(_event, checked) => show.mutate(checked)}
              />
            }
            label={t('show_me')}
            sx={{ minHeight: 44 }}
          />
          <FormError error={show.error} />
          {board.entries.length === 0 ? (
            <Box sx={{ color: 'text.secondary', mt: 4 }}>{t('board_empty')}</Box>
          ) : (
            <BoardTable board={board} />
          )}
        </>
      )}
    </PointsSection>
  );
}

function BoardTable({ board }: { board: PointBoard }) {
  const { t } = useTranslation('points');
  return (
    <Box
      component="table"
      sx={{
        width: '100%',
        mt: 4,
        borderCollapse: 'collapse',
        '& th': { color: 'text.secondary', typography: 'body2', textAlign: 'start', fontWeight: 400, py: 1 },
        '& td': { py: 2, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' },
        '& :is(th, td):first-of-type': { width: '4rem' },
        '& :is(th, td):last-of-type': { width: '5rem', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
      }}
    >
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('points')}</th>
        </tr>
      </thead>
      <tbody>
        {board.entries.map((entry) => (
          <Box
            // Two people can share name, rank and points; then it does not matter which is which.
            key={`${entry.rank} ${entry.name} ${entry.is_me}`}
            component="tr"
            sx={entry.is_me ? { fontWeight: 600 } : undefined}
          >
            <td>{entry.rank}</td>
            <td>
              {entry.name}
              {entry.is_me && ` (${t('me')})`}
            </td>
            <td>{entry.points}</td>
          </Box>
        ))}
      </tbody>
    </Box>
  );
}

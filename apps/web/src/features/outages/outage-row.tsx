import type { OutageBody } from '@desk/contract/outages';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CategoryChip } from '../../components/category-chip.tsx';
import { FactLine } from '../../components/fact-line.tsx';
import { FormError } from '../../components/form-error.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Tag } from '../../components/tag.tsx';
import { api } from '../../lib/api.ts';
import { showToast } from '../../lib/toasts.ts';
import { refreshOutages } from './outage-queries.ts';

export function OutageRow({ outage, onEdit }: { outage: OutageBody; onEdit: () => void }) {
  const { t } = useTranslation('outage');
  const queryClient = useQueryClient();
  const isOver = outage.ended_at !== null;
  const turn = useMutation({
    mutationFn: () => api.patch<OutageBody>(`/api/outages/${outage.id}`, { is_over: !isOver }),
    onSuccess: () => {
      void refreshOutages(queryClient);
      showToast(isOver ? t('done.reopened') : t('done.ended'));
    },
  });
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: 3,
        px: 2,
        py: 4,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Typography component="h2" sx={{ fontWeight: 600, fontSize: '1rem' }} lang={outage.language}>
          {outage.title}
        </Typography>
        {outage.text && (
          <Typography
            variant="body2"
            lang={outage.language}
            sx={{ mt: 0.5, color: 'text.secondary', maxWidth: '85ch', whiteSpace: 'pre-line' }}
          >
            {outage.text}
          </Typography>
        )}
        <Box sx={{ mt: 2 }}>
          <FactLine>
            <Tag
              icon={isOver ? CheckCircleOutlined : WarningAmberOutlined}
              color={isOver ? 'success.main' : 'warning.main'}
            >
              {isOver ? t('state.over') : t('state.on')}
            </Tag>
            <CategoryChip category={outage.category} plain />
            <span>
              {outage.office_locations.length > 0 ? outage.office_locations.join(', ') : t('all_sites')}
            </span>
            <RelativeTime time={outage.ended_at ?? outage.started_at} />
            {outage.created_by_name && <span>{t('by', { name: outage.created_by_name })}</span>}
            {outage.ticket_number && (
              <MuiLink component={Link} to={`/tickets/${outage.ticket_number}`}>
                {outage.ticket_number}
              </MuiLink>
            )}
          </FactLine>
        </Box>
        <FormError error={turn.error} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button color="inherit" onClick={onEdit}>
          {t('action.edit')}
        </Button>
        <Button variant="outlined" color="inherit" loading={turn.isPending} onClick={() => turn.mutate()}>
          {isOver ? t('action.reopen') : t('action.end')}
        </Button>
      </Box>
    </Box>
  );
}

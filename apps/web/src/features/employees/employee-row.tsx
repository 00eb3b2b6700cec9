import type { EmployeeBody } from '@desk/contract/employees';
import { roleLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { Tag } from '../../components/tag.tsx';
import { languageNames, useLanguage } from '../../i18n/language.ts';

type EmployeeRowProps = { employee: EmployeeBody; onOpen: () => void };

/** One person as a line that opens their card; on a phone the lesser facts move below the name. */
export function EmployeeRow({ employee, onOpen }: EmployeeRowProps) {
  const { t } = useTranslation('employee');
  const language = useLanguage();
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <ButtonBase
        onClick={onOpen}
        aria-haspopup="dialog"
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'auto minmax(0, 1fr)',
            sm: 'auto minmax(0, 1fr) minmax(0, 1fr)',
            md: 'auto minmax(0, 1fr) minmax(0, 1fr) 96px',
          },
          columnGap: 3,
          alignItems: 'center',
          justifyItems: 'start',
          width: '100%',
          minHeight: 60,
          px: 2,
          py: 2,
          textAlign: 'left',
          font: 'inherit',
          opacity: employee.is_active ? 1 : 0.72,
          '&:hover': { bgcolor: 'desk.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <PersonAvatar name={employee.name} size={32} />
        <Box sx={{ minWidth: 0, maxWidth: '100%' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
            <Box component="span" sx={{ fontWeight: 550, ...oneLine }}>
              {employee.name}
            </Box>
            {!employee.is_active && <Tag>{t('inactive')}</Tag>}
          </Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary', ...oneLine }}>{employee.email}</Box>
        </Box>
        <Box sx={{ gridColumn: { xs: 2, sm: 'auto' }, typography: 'body2', minWidth: 0, maxWidth: '100%' }}>
          <Box sx={oneLine}>
            {employee.department} · {employee.office_location}
          </Box>
          <Box sx={{ color: 'text.secondary', ...oneLine }}>
            {roleLabels[employee.role][language]} · {languageNames[employee.language]}
          </Box>
        </Box>
        <Box
          sx={{
            display: { xs: 'none', md: 'block' },
            fontFamily: 'mono',
            fontSize: '0.8125rem',
            color: 'text.secondary',
          }}
        >
          {employee.employee_id}
        </Box>
      </ButtonBase>
    </Box>
  );
}

const oneLine = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  maxWidth: '100%',
} as const;

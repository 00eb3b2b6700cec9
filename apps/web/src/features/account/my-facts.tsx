import { roleLabels } from '@desk/contract/vocabulary';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { LanguageSelect } from '../../components/language-select.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useMe } from '../../lib/session.ts';
import { Section } from './section.tsx';

/** What the desk knows of a person; they choose their language, administrators keep the rest. */
export function MyFacts() {
  const { t } = useTranslation('auth');
  const language = useLanguage();
  const { employee } = useMe();
  const facts = [
    [t('fact.name'), employee.name],
    [t('field.email'), employee.email],
    [t('fact.role'), roleLabels[employee.role][language]],
    [t('fact.department'), employee.department],
    [t('fact.office_location'), employee.office_location],
    [t('fact.employee_id'), employee.employee_id],
  ];
  return (
    <Section title={t('account.facts')} lead={t('account.facts_lead')}>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '200px 1fr' },
          columnGap: 4,
          rowGap: { xs: 0, sm: 3 },
          m: 0,
        }}
      >
        {facts.map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0, mb: { xs: 3, sm: 0 }, overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ mt: 5, maxWidth: 320 }}>
        <LanguageSelect label={t('account.language')} hint={t('account.language_hint')} />
      </Box>
    </Section>
  );
}

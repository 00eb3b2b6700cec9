import type { ResolvedCaseBody } from '@desk/contract/resolved-cases';
import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { FactLine } from '../../components/fact-line.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { isApiError } from '../../lib/api-error.ts';
import { CaseFacts } from './case-facts.tsx';
import { caseQuery } from './case-queries.ts';

export function CasePage() {
  const { caseId = '' } = useParams();
  const { data: solved, error, refetch } = useQuery(caseQuery(caseId));
  if (solved) return <CaseText solved={solved} />;
  // The route's own error page says what "not found" means, with a way on.
  if (isApiError(error, 'not_found')) throw error;
  return (
    <Page width="text">{error ? <ErrorState error={error} onRetry={refetch} /> : <PageSkeleton />}</Page>
  );
}

export { CasePage as Component };

function CaseText({ solved }: { solved: ResolvedCaseBody }) {
  const { t } = useTranslation('knowledge');
  return (
    <Page width="text">
      <Button
        component={Link}
        to="/knowledge/cases"
        color="inherit"
        size="small"
        startIcon={<ArrowBack />}
        sx={{ mx: -2.5, mb: 3, color: 'text.secondary' }}
      >
        {t('case.back')}
      </Button>
      <PageHeader
        title={solved.title}
        actions={
          solved.ticket_number && (
            <Button
              component={Link}
              to={`/tickets/${solved.ticket_number}`}
              variant="outlined"
              color="inherit"
            >
              {t('case.open_ticket', { number: solved.ticket_number })}
            </Button>
          )
        }
      />
      <Box sx={{ mt: -3, mb: 8 }}>
        <FactLine>
          <CaseFacts solved={solved} />
        </FactLine>
      </Box>
      <Part title={t('case.solution')} text={solved.resolution} language={solved.language}>
        {t('case.no_solution')}
      </Part>
      <Part title={t('case.problem')} text={solved.query} language={solved.language} />
    </Page>
  );
}

type PartProps = { title: string; text: string; language: string; children?: string };

function Part({ title, text, language, children }: PartProps) {
  return (
    <Box component="section" sx={{ mb: 8 }}>
      <Typography variant="h2" sx={{ mb: 2 }}>
        {title}
      </Typography>
      {text ? (
        <Box lang={language} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {text}
        </Box>
      ) : (
        <Box sx={{ color: 'text.secondary' }}>{children}</Box>
      )}
    </Box>
  );
}

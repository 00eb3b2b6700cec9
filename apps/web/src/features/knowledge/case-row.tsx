import type { ResolvedCaseBody } from '@desk/contract/resolved-cases';
import { CaseFacts } from './case-facts.tsx';
import { KnowledgeRow } from './knowledge-row.tsx';

export function CaseRow({ solved }: { solved: ResolvedCaseBody }) {
  const { id, title, resolution, query, language } = solved;
  return (
    <KnowledgeRow to={`/knowledge/cases/${id}`} title={title} text={resolution || query} language={language}>
      <CaseFacts solved={solved} />
    </KnowledgeRow>
  );
}

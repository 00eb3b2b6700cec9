import { type ArticleState, articleStateLabels } from '@desk/contract/vocabulary';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { Tag } from '../../components/tag.tsx';
import { useLanguage } from '../../i18n/language.ts';

/** Only what is not for everybody says so. */
export function ArticleStateChip({ state }: { state: ArticleState }) {
  const language = useLanguage();
  if (state === 'published') return null;
  return (
    <Tag icon={state === 'draft' ? EditNoteOutlined : LockOutlined}>
      {articleStateLabels[state][language]}
    </Tag>
  );
}

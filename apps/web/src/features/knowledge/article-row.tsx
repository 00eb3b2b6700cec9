import type { ArticleBody } from '@desk/contract/knowledge';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CategoryChip } from '../../components/category-chip.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { ArticleStateChip } from './article-state-chip.tsx';
import { excerptOf } from './excerpt.ts';

export function ArticleRow({ article }: { article: ArticleBody }) {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Box
        component={Link}
        to={`/knowledge/${article.id}`}
        sx={{
          display: 'block',
          px: 2,
          py: 4,
          color: 'inherit',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'desk.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Typography sx={{ fontWeight: 600, fontSize: '1rem' }} lang={article.language}>
          {article.title}
        </Typography>
        <Typography
          variant="body2"
          lang={article.language}
          sx={{
            mt: 0.5,
            color: 'text.secondary',
            maxWidth: '85ch',
            display: '-webkit-box',
            WebkitBoxOrient: 'vertical',
            WebkitLineClamp: '2',
            overflow: 'hidden',
          }}
        >
          {excerptOf(article.content)}
        </Typography>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 4,
            rowGap: 1,
            mt: 2,
            typography: 'caption',
            color: 'text.secondary',
          }}
        >
          <CategoryChip category={article.category} plain />
          <ArticleStateChip state={article.state} />
          {article.language !== language && <span>{languageNames[article.language]}</span>}
          <RelativeTime time={article.updated_at} />
          {article.usage_count > 0 && <span>{t('used', { count: article.usage_count })}</span>}
        </Box>
      </Box>
    </Box>
  );
}

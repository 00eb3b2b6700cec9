import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import OutlinedInput from '@mui/material/OutlinedInput';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useId, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../components/markdown.tsx';
import type { ArticleForm } from './article-facts.tsx';

type Side = 'write' | 'preview';

/** Markdown at the left, what readers will see at the right; on a phone one of the two. */
export function ContentEditor({ form }: { form: ArticleForm }) {
  const { t } = useTranslation('knowledge');
  const [side, setSide] = useState<Side>('write');
  const fieldId = useId();
  const hintId = useId();
  const content = useDeferredValue(useWatch({ control: form.control, name: 'content' }));
  const error = form.formState.errors.content;
  const shownOnPhone = (name: Side) => ({
    display: { xs: side === name ? 'block' : 'none', md: 'block' },
    minWidth: 0,
  });

  return (
    <Box>
      <Tabs
        value={side}
        onChange={(_event, next: Side) => setSide(next)}
        sx={{ display: { md: 'none' }, mb: 3 }}
        aria-label={t('field.content')}
      >
        <Tab value="write" label={t('edit.write')} />
        <Tab value="preview" label={t('edit.preview')} />
      </Tabs>
      <Box
        sx={{
          display: 'grid',
          gap: 6,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Box sx={shownOnPhone('write')}>
          <Typography
            component="label"
            htmlFor={fieldId}
            variant="subtitle2"
            sx={{ display: 'block', mb: 2 }}
          >
            {t('field.content')}
          </Typography>
          <OutlinedInput
            {...form.register('content')}
            id={fieldId}
            multiline
            fullWidth
            minRows={18}
            error={!!error}
            aria-describedby={hintId}
            placeholder={t('field.content_placeholder')}
            sx={{ fontFamily: 'mono', fontSize: '0.875rem', lineHeight: 1.6 }}
          />
          <FormHelperText id={hintId} error={!!error} sx={{ mx: 0 }}>
            {error?.message ?? t('field.content_hint')}
          </FormHelperText>
        </Box>
        <Box component="section" aria-label={t('edit.preview')} sx={shownOnPhone('preview')}>
          <Typography
            component="p"
            variant="subtitle2"
            aria-hidden
            sx={{ mb: 2, display: { xs: 'none', md: 'block' } }}
          >
            {t('edit.preview')}
          </Typography>
          <Box sx={{ minHeight: 200, p: 4, border: 1, borderColor: 'divider', borderRadius: 1 }}>
            {content.trim() === '' ? (
              <Typography sx={{ color: 'text.faint' }}>{t('edit.preview_empty')}</Typography>
            ) : (
              <Markdown text={content} />
            )}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}

import { articleTitleMax } from '@desk/contract/knowledge';
import { articleStates, categories, categoryLabels, languages } from '@desk/contract/vocabulary';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import type { ArticleFields, WrittenArticle } from './article-form.ts';

export type ArticleForm = UseFormReturn<ArticleFields, unknown, WrittenArticle>;

export function ArticleTitle({ form }: { form: ArticleForm }) {
  const { t } = useTranslation('knowledge');
  const error = form.formState.errors.title;
  return (
    <TextField
      {...form.register('title')}
      label={t('field.title')}
      fullWidth
      error={!!error}
      helperText={error?.message}
      slotProps={{ htmlInput: { maxLength: articleTitleMax } }}
    />
  );
}

/** What it is about, in which language it is, and under which words it is found. */
export function ArticleFacts({ form }: { form: ArticleForm }) {
  const { t } = useTranslation('knowledge');
  const language = useLanguage();
  const { errors } = form.formState;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', md: '200px 160px 220px 1fr' },
      }}
    >
      <Controller
        name="category"
        control={form.control}
        render={({ field: { ref, ...field } }) => (
          <TextField
            {...field}
            inputRef={ref}
            value={field.value ?? ''}
            select
            label={t('field.category')}
            error={!!errors.category}
            helperText={errors.category?.message}
          >
            {categories.map((category) => (
              <MenuItem key={category} value={category}>
                {categoryLabels[category][language]}
              </MenuItem>
            ))}
          </TextField>
        )}
      />
      <Controller
        name="language"
        control={form.control}
        render={({ field: { ref, ...field } }) => (
          <TextField
            {...field}
            inputRef={ref}
            value={field.value ?? language}
            select
            label={t('field.language')}
          >
            {languages.map((option) => (
              <MenuItem key={option} value={option}>
                {languageNames[option]}
              </MenuItem>
            ))}
          </TextField>
        )}
      />
      <Controller
        name="state"
        control={form.control}
        render={({ field: { ref, ...field } }) => (
          <TextField
            {...field}
            inputRef={ref}
            value={field.value ?? 'published'}
            select
            label={t('field.state')}
          >
            {articleStates.map((state) => (
              <MenuItem key={state} value={state}>
                {t(`state.${state}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
      />
      <Controller
        name="tags"
        control={form.control}
        render={({ field }) => (
          <Autocomplete
            multiple
            freeSolo
            sx={{ gridColumn: { sm: '1 / -1', md: 'auto' } }}
            autoSelect
            options={[]}
            value={field.value ?? []}
            onBlur={field.onBlur}
            onChange={(_event, tags: string[]) => field.onChange(cleanTags(tags))}
            renderInput={(parameters) => (
              <TextField
                {...parameters}
                label={t('field.tags')}
                error={!!errors.tags}
                helperText={
                  errors.tags?.message ?? errors.tags?.find?.((tag) => tag)?.message ?? t('field.tags_hint')
                }
              />
            )}
          />
        )}
      />
    </Box>
  );
}

/** "VPN, Wi-Fi" typed in one go are two; nothing stands twice. */
const cleanTags = (tags: string[]) => [
  ...new Set(
    tags
      .flatMap((tag) => tag.split(/[,，、;；]/))
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

import { issueMessage } from '@desk/contract/issue-messages';
import { announceOutageSchema, type OutageBody, outageTextMax, outageTitleMax } from '@desk/contract/outages';
import { categories, categoryLabels, type Language, languages } from '@desk/contract/vocabulary';
import AddIcon from '@mui/icons-material/Add';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../../components/form-error.tsx';
import { languageNames, useLanguage } from '../../i18n/language.ts';
import { api } from '../../lib/api.ts';
import { isApiError } from '../../lib/api-error.ts';
import { useMe } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { fieldsOf, type OutageFields, requestOf, writtenIn } from './outage-form.ts';
import { refreshOutages } from './outage-queries.ts';

type OutageDialogProps = {
  /** Null for a new one. */
  outage: OutageBody | null;
  /** The ticket it became known by. */
  ticketNumber: string | null;
  onClose: () => void;
};

/** Announces an outage or changes one, in as many of the four languages as somebody likes. */
export function OutageDialog({ outage, ticketNumber, onClose }: OutageDialogProps) {
  const { t } = useTranslation(['outage', 'common']);
  const own = useLanguage();
  const { office_location } = useMe().employee;
  const queryClient = useQueryClient();
  const [fields, setFields] = useState<OutageFields>(() => fieldsOf(outage, own));
  const [issues, setIssues] = useState<ReadonlyMap<string, string>>(new Map());
  const titleId = useId();
  const written = writtenIn(fields, own);

  const save = useMutation({
    mutationFn: () => {
      const request = requestOf(fields, ticketNumber);
      return outage
        ? api.patch<OutageBody>(`/api/outages/${outage.id}`, request)
        : api.post<OutageBody>('/api/outages', request);
    },
    onSuccess: () => {
      void refreshOutages(queryClient);
      showToast(outage ? t('done.saved') : t('done.announced'));
      onClose();
    },
    onError: (error) => {
      if (isApiError(error)) setIssues(new Map(error.issues.map(({ path, message }) => [path, message])));
    },
  });

  const change = (changes: Partial<OutageFields>) => {
    setFields({ ...fields, ...changes });
    setIssues(new Map());
  };
  const submit = () => {
    const checked = announceOutageSchema.safeParse(requestOf(fields, ticketNumber), {
      error: (issue) => issueMessage(issue, own),
      reportInput: true,
    });
    if (checked.success) return save.mutate();
    setIssues(new Map(checked.error.issues.map(({ path, message }) => [path.join('.'), message])));
  };

  return (
    <Dialog
      open
      onClose={save.isPending ? undefined : onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId}>{outage ? t('form.title_edit') : t('form.title_new')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4 }}>
          {ticketNumber && (
            <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
              {t('form.from_ticket', { number: ticketNumber })}
            </Box>
          )}
          {written.map((language, index) => (
            <TextsIn
              key={language}
              language={language}
              isAlone={written.length === 1}
              text={fields.texts[language] ?? { title: '', text: '' }}
              issue={issues.get(`texts.${language}.title`) ?? (index === 0 ? issues.get('texts') : undefined)}
              onChange={(text) => change({ texts: { ...fields.texts, [language]: text } })}
              onRemove={() => change({ texts: { ...fields.texts, [language]: undefined } })}
            />
          ))}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {languages
              .filter((language) => !written.includes(language))
              .map((language) => (
                <Button
                  key={language}
                  size="small"
                  color="inherit"
                  startIcon={<AddIcon />}
                  onClick={() => change({ texts: { ...fields.texts, [language]: { title: '', text: '' } } })}
                >
                  {t('action.add_language', { language: languageNames[language] })}
                </Button>
              ))}
          </Box>
          <TextField
            select
            label={t('form.category')}
            value={fields.category}
            onChange={({ target }) =>
              change({
                category: categories.find((known) => known === target.value) ?? fields.category,
              })
            }
          >
            {categories.map((category) => (
              <MenuItem key={category} value={category}>
                {categoryLabels[category][own]}
              </MenuItem>
            ))}
          </TextField>
          <Autocomplete
            multiple
            freeSolo
            autoSelect
            options={[office_location].filter((site) => !fields.office_locations.includes(site))}
            value={fields.office_locations}
            onChange={(_event, sites: string[]) =>
              change({ office_locations: [...new Set(sites.map((site) => site.trim()).filter(Boolean))] })
            }
            renderInput={(parameters) => (
              <TextField
                {...parameters}
                label={t('form.sites')}
                error={issues.has('office_locations')}
                helperText={issues.get('office_locations') ?? t('form.sites_hint')}
              />
            )}
          />
          <FormError error={save.error} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose} disabled={save.isPending}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={save.isPending}>
            {outage ? t('action.save') : t('action.publish')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

type TextsInProps = {
  language: Language;
  isAlone: boolean;
  text: { title: string; text: string };
  issue: string | undefined;
  onChange: (text: { title: string; text: string }) => void;
  onRemove: () => void;
};

function TextsIn({ language, isAlone, text, issue, onChange, onRemove }: TextsInProps) {
  const { t } = useTranslation('outage');
  const name = languageNames[language];
  return (
    <Box role="group" aria-label={name} sx={{ display: 'grid', gap: 3 }}>
      {!isAlone && (
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: -2 }}>
          <Box aria-hidden lang={language} sx={{ fontWeight: 600 }}>
            {name}
          </Box>
          <Button
            size="small"
            color="inherit"
            aria-label={t('action.remove_language', { language: name })}
            onClick={onRemove}
          >
            {t('action.remove')}
          </Button>
        </Box>
      )}
      <TextField
        autoFocus={isAlone}
        required
        label={t('form.headline')}
        value={text.title}
        error={issue !== undefined}
        helperText={issue}
        onChange={({ target }) => onChange({ ...text, title: target.value })}
        slotProps={{ htmlInput: { maxLength: outageTitleMax, lang: language } }}
      />
      <TextField
        multiline
        minRows={2}
        maxRows={8}
        label={t('form.text')}
        value={text.text}
        onChange={({ target }) => onChange({ ...text, text: target.value })}
        slotProps={{ htmlInput: { maxLength: outageTextMax, lang: language } }}
      />
    </Box>
  );
}

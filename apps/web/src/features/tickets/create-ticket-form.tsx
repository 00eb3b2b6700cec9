import { issueMessage } from '@desk/contract/issue-messages';
import { descriptionMax, titleMax } from '@desk/contract/limits';
import { can } from '@desk/contract/permissions';
import type { SuggestionCard } from '@desk/contract/suggestions';
import { categories, categoryLabels, priorities, priorityLabels } from '@desk/contract/vocabulary';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { FormError } from '../../components/form-error.tsx';
import { FoldedSuggestions } from '../../components/suggestions/folded-suggestions.tsx';
import { SolvedEarly } from '../../components/suggestions/solved-early.tsx';
import { reportOutcome, useSuggestions } from '../../components/suggestions/use-suggestions.ts';
import { useLanguage } from '../../i18n/language.ts';
import { isApiError } from '../../lib/api-error.ts';
import { useMe } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';
import { AttachButton } from './attach-button.tsx';
import { AttachedFiles } from './attached-files.tsx';
import { FileDrop } from './file-drop.tsx';
import { useFileTicket } from './file-ticket.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { RequesterPicker } from './requester-picker.tsx';
import { isSendKey } from './send-key.ts';
import {
  checkDraft,
  continuedWith,
  type DraftIssues,
  emptyDraft,
  isEmptyDraft,
  issuesByField,
  isTicketDraft,
  type TicketDraft,
} from './ticket-draft.ts';
import { useAttachments } from './use-attachments.ts';
import { useDraft } from './use-draft.ts';

/** Begins with the only question that matters; everything else may be left to the assistant. */
export function CreateTicketForm() {
  const { t } = useTranslation('ticket');
  const language = useLanguage();
  const navigate = useNavigate();
  const { employee } = useMe();
  const broughtAlong = useBroughtAlong();
  const { draft, setDraft, dropDraft } = useDraft<TicketDraft>(
    'new-ticket',
    emptyDraft,
    isTicketDraft,
    isEmptyDraft,
  );
  const attachments = useAttachments('new-ticket');
  const [issues, setIssues] = useState<DraftIssues>({});
  const suggestions = useSuggestions(`${draft.title}\n${draft.description}`, broughtAlong?.suggestion_id);
  /** By what it was solved before it was filed, and what was written until then. */
  const [solved, setSolved] = useState<{ card: SuggestionCard; draft: TicketDraft } | null>(null);
  const file = useFileTicket();
  const descriptionId = useId();
  const hintId = useId();
  const description = useRef<HTMLTextAreaElement>(null);

  const take = useEffectEvent((description: string) => {
    setDraft(continuedWith(draft, description));
    void navigate('.', { replace: true, state: null });
  });
  useEffect(() => {
    if (broughtAlong !== null) take(broughtAlong.description);
  }, [broughtAlong]);

  const change = (next: Partial<TicketDraft>) => {
    setDraft({ ...draft, ...next });
    setIssues({});
  };

  const submit = () => {
    if (file.isPending || attachments.isUploading) return;
    const checked = checkDraft(draft, (issue) => issueMessage(issue, language));
    if ('issues' in checked) {
      setIssues(checked.issues);
      description.current?.focus();
      return;
    }
    file.mutate(
      {
        request: { ...checked.request, attachment_ids: attachments.files.map(({ id }) => id) },
        idempotency_key: draft.idempotency_key,
      },
      {
        onSuccess: (ticket) => {
          if (suggestions.id !== null)
            reportOutcome(suggestions.id, { outcome: 'went_on', ticket_number: ticket.ticket_number });
          dropDraft();
          attachments.forget();
          void navigate(`/tickets/${ticket.ticket_number}`, { replace: true });
        },
        onError: (error) => {
          if (isApiError(error)) setIssues(issuesByField(error.issues));
          // The earlier sending did arrive, and the text has changed since: this is another ticket now.
          if (isApiError(error, 'idempotency_mismatch')) {
            setDraft({ ...draft, idempotency_key: newIdempotencyKey() });
          }
        },
      },
    );
  };

  const discard = () => {
    const thrownAway = draft;
    dropDraft();
    setIssues({});
    file.reset();
    showToast(t('create.discarded'), {
      action: { label: t('move.undo'), run: () => setDraft(thrownAway) },
    });
  };

  const solve = (card: SuggestionCard) => {
    suggestions.solve(card);
    setSolved({ card, draft });
    dropDraft();
  };
  const goOn = (kept: TicketDraft) => {
    setDraft(kept);
    setSolved(null);
  };

  if (solved) return <SolvedEarly kind={solved.card.kind} onBack={() => goOn(solved.draft)} />;
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => isSendKey(event) && submit()}
      sx={{ display: 'grid', gap: 6 }}
    >
      <Box>
        <Typography component="label" htmlFor={descriptionId} variant="h2" sx={{ display: 'block' }}>
          {t('create.what')}
        </Typography>
        <Typography id={hintId} sx={{ color: 'text.secondary', mb: 3 }}>
          {t('create.what_hint')}
        </Typography>
        <FileDrop onFiles={attachments.add}>
          <TextField
            id={descriptionId}
            autoFocus
            required
            fullWidth
            multiline
            minRows={6}
            maxRows={24}
            value={draft.description}
            error={issues.description !== undefined}
            helperText={issues.description}
            inputRef={description}
            onChange={(event) => change({ description: event.target.value })}
            slotProps={{
              htmlInput: {
                maxLength: descriptionMax,
                'aria-describedby': issues.description === undefined ? hintId : undefined,
              },
            }}
          />
          <AttachedFiles attachments={attachments} />
        </FileDrop>
        <Box sx={{ ml: -2, mt: 1 }}>
          <AttachButton onChoose={attachments.add} />
        </Box>
        {issues.attachment_ids !== undefined && (
          <Box role="alert" sx={{ color: 'error.main', typography: 'body2' }}>
            {issues.attachment_ids}
          </Box>
        )}
      </Box>
      <FoldedSuggestions cards={suggestions.cards} onSolved={solve} />
      <TextField
        label={t('create.subject')}
        value={draft.title}
        error={issues.title !== undefined}
        helperText={issues.title ?? t('create.subject_hint')}
        onChange={(event) => change({ title: event.target.value })}
        slotProps={{ htmlInput: { maxLength: titleMax } }}
      />
      <Box sx={{ display: 'grid', gap: 6, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <TextField
          select
          label={t('create.category')}
          value={draft.category}
          error={issues.category !== undefined}
          helperText={issues.category}
          onChange={(event) =>
            change({ category: categories.find((category) => category === event.target.value) ?? '' })
          }
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{t('create.let_assistant_decide')}</MenuItem>
          {categories.map((category) => (
            <MenuItem key={category} value={category}>
              {categoryLabels[category][language]}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('create.priority')}
          value={draft.priority}
          error={issues.priority !== undefined}
          helperText={issues.priority}
          onChange={(event) =>
            change({ priority: priorities.find((priority) => priority === event.target.value) ?? '' })
          }
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{t('create.let_assistant_decide')}</MenuItem>
          {priorities.map((priority) => (
            <MenuItem key={priority} value={priority}>
              {priorityLabels[priority][language]}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {can(employee, 'file_on_behalf') && (
        <RequesterPicker
          value={draft.requester}
          issue={issues.employee_id}
          onChange={(requester) => change({ requester })}
        />
      )}
      <Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
          <Button
            type="submit"
            variant="contained"
            size="large"
            loading={file.isPending}
            disabled={attachments.isUploading}
            sx={{ flexGrow: { xs: 1, sm: 0 } }}
          >
            {t('create.submit')}
          </Button>
          {!isEmptyDraft(draft) && (
            <Button color="inherit" size="large" disabled={file.isPending} onClick={discard}>
              {t('create.discard')}
            </Button>
          )}
          <Box sx={{ color: 'text.secondary', typography: 'body2', flex: '1 1 12rem' }}>
            {t('create.filed_as', {
              name: (draft.requester ?? employee).name,
              site: (draft.requester ?? employee).office_location,
            })}
          </Box>
        </Box>
        {isApiError(file.error, 'idempotency_mismatch') ? (
          <Alert
            severity="warning"
            variant="outlined"
            sx={{ mt: 4 }}
            action={
              <Button component={Link} to="/tickets" size="small" color="inherit">
                {t('create.see_tickets')}
              </Button>
            }
          >
            {t('create.already_filed')}
          </Alert>
        ) : (
          <FormError error={file.error} />
        )}
      </Box>
    </Box>
  );
}

type BroughtAlong = { description: string; suggestion_id?: number };

/** What the home page's own question was answered with, and which suggestions were shown for it. */
function useBroughtAlong(): BroughtAlong | null {
  const state: unknown = useLocation().state;
  return useMemo(() => {
    if (typeof state !== 'object' || state === null || !('description' in state)) return null;
    if (typeof state.description !== 'string') return null;
    const { description } = state;
    const isShown = 'suggestion_id' in state && typeof state.suggestion_id === 'number';
    return isShown ? { description, suggestion_id: Number(state.suggestion_id) } : { description };
  }, [state]);
}

import type { ArticleBody } from '@desk/contract/knowledge';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { api } from '../../lib/api.ts';
import { showToast } from '../../lib/toasts.ts';
import { articleQuery } from './article-queries.ts';

export function DeleteArticle({ article }: { article: ArticleBody }) {
  const { t } = useTranslation('knowledge');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/knowledge-base/${article.id}`),
    onSuccess: async () => {
      await navigate('/knowledge');
      queryClient.removeQueries({ queryKey: articleQuery(String(article.id)).queryKey });
      void queryClient.invalidateQueries({ queryKey: ['articles'] });
      showToast(t('delete.done', { title: article.title }));
    },
  });
  return (
    <>
      <Button color="error" startIcon={<DeleteOutlined />} onClick={() => setAsking(true)}>
        {t('action.delete')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('delete.title')}
        confirmLabel={t('action.delete')}
        destructive
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => {
          setAsking(false);
          remove.reset();
        }}
      >
        {t('delete.text', { title: article.title })}
      </ConfirmDialog>
    </>
  );
}

import { useState } from 'react';
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts';
import { useMe } from '../../lib/session.ts';

/**
 * State that survives a reload until it is dropped. The value that counts as nothing typed is not kept.
 * `key` must not change while the component lives.
 */
export function useDraft<Draft extends object>(
  key: string,
  createEmpty: () => Draft,
  isDraft: (value: unknown) => value is Draft,
  isEmpty: (draft: Draft) => boolean,
) {
  const { employee_id } = useMe().employee;
  const [draft, setState] = useState(() => readDraft(employee_id, key, isDraft) ?? createEmpty());
  const setDraft = (next: Draft) => {
    setState(next);
    if (isEmpty(next)) dropDraft(employee_id, key);
    else writeDraft(employee_id, key, next);
  };
  const drop = () => {
    setState(createEmpty());
    dropDraft(employee_id, key);
  };
  return { draft, setDraft, dropDraft: drop };
}

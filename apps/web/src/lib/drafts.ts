/**
 * What somebody typed and has not sent, kept on this device per person, so that a reload, a lost connection or an
 * ended session loses nothing. Keys: `new-ticket`, `comment:TK20261121001`, `article:12` ...
 */
const storageKey = (employee_id: string, key: string) => `desk.draft.${employee_id}.${key}`;

/** Nothing when there is no draft, another version of the page wrote it, or the browser refuses storage. */
export function readDraft<Draft extends object>(
  employee_id: string,
  key: string,
  isDraft: (value: unknown) => value is Draft,
): Draft | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey(employee_id, key)) ?? 'null');
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Silent when storage is full or forbidden: the form itself still holds the text. */
export function writeDraft(employee_id: string, key: string, draft: object) {
  try {
    localStorage.setItem(storageKey(employee_id, key), JSON.stringify(draft));
  } catch {}
}

export function dropDraft(employee_id: string, key: string) {
  try {
    localStorage.removeItem(storageKey(employee_id, key));
  } catch {}
}

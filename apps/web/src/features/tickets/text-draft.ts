export type TextDraft = { text: string };

export const noText: TextDraft = { text: '' };

export const isText = (value: unknown): value is TextDraft =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

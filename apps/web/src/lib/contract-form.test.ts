import { patchDeskSettingsSchema } from '@desk/contract/desk-settings';
import { expect, it } from 'vitest';
import { shareMessage } from './contract-form.ts';

it('says the limit of a share in percent', () => {
  const saidOf = (autonomy_target: number, language: 'en' | 'fr') => {
    const [issue] = patchDeskSettingsSchema.safeParse({ autonomy_target }).error?.issues ?? [];
    return issue && shareMessage(issue, language);
  };
  expect(saidOf(1.4, 'en')).toBe('It cannot be more than 99%.');
  expect(saidOf(0.1, 'fr')).toMatch(/^La valeur ne peut pas être inférieure à 50\s%\.$/);
});

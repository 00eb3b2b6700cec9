import { expect, it } from 'vitest';
import { isEnoughToSuggest } from './enough-to-suggest.ts';

it.each([
  ['打印机卡纸了', true],
  ['打印机卡纸', false],
  ['Outlook 打不开了怎么办', true],
  ['the printer jams', true],
  ['printer jams!', false],
  ['    printer      ', false],
  ['', false],
])('whether %j is enough to suggest something: %s', (text, isEnough) => {
  expect(isEnoughToSuggest(text)).toBe(isEnough);
});

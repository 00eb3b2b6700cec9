import { expect, it } from 'vitest';
import { splitLastWord } from './split-last-word.ts';

it.each([
  ['Restart the computer.', 'Restart the ', 'computer.'],
  ['Relancez la session !', 'Relancez la session ', '!'],
  ['把中文设为首选显示语言。', '把中文设为首选显示', '语言。'],
  ['重新启动 Outlook', '重新启动 ', 'Outlook'],
  ['Restart', '', 'Restart'],
])('keeps the last word of "%s" apart', (text, start, end) => {
  expect(splitLastWord(text)).toEqual([start, end]);
});

it('leaves an address whole', () => {
  const text = 'Open https://intranet.example.com/help/vpn/windows';
  expect(splitLastWord(text)).toEqual([text, '']);
});

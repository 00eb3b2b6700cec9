import { describe, expect, it } from 'vitest';
import { cleanProblem } from './clean-problem.ts';

describe('a problem without what stands around it', () => {
  it.each([
    ['Hello everybody, the printer jams.', 'the printer jams.'],
    ['Hi team,\nthe printer jams.', 'the printer jams.'],
    ['Bonjour, l’imprimante bourre.', 'l’imprimante bourre.'],
    ['Beste collega’s,\n\nDe printer loopt vast.', 'De printer loopt vast.'],
    ['Goedemorgen, de printer loopt vast.', 'de printer loopt vast.'],
    ['你好，打印机卡纸了。', '打印机卡纸了。'],
    ['各位老师好！打印机卡纸了。', '打印机卡纸了。'],
  ])('loses its greeting: %s', (text, problem) => {
    expect(cleanProblem(text)).toBe(problem);
  });

  it.each([
    'Hi, the printer jams.\n\nKind regards,\nAoife Byrne\nFinance, floor 3',
    'the printer jams.\nThanks in advance!\nAoife',
    'the printer jams.\n--\nAoife Byrne | +33 1 23 45 67 89',
  ])('loses its signature', (text) => {
    expect(cleanProblem(text)).toBe('the printer jams.');
  });

  it.each([
    ['L’imprimante bourre.\nBien cordialement\nJean Dupont', 'L’imprimante bourre.'],
    ['De printer loopt vast.\nMet vriendelijke groet,\nSanne', 'De printer loopt vast.'],
    ['打印机卡纸了。\n谢谢！\n王小明', '打印机卡纸了。'],
  ])('loses it in every language', (text, problem) => {
    expect(cleanProblem(text)).toBe(problem);
  });

  it.each([
    'The VPN drops.\n\nOn Mon, 3 Nov 2026 at 10:02, Support wrote:\n> Have you tried again?',
    'The VPN drops.\n\n-----Original Message-----\nFrom: A\nDo not read this.',
    'The VPN drops.\n\nVan: Piet\nVerzonden: maandag\nAan: Jan\nOnderwerp: iets anders',
    'The VPN drops.\n发件人：张三\n发送时间：周一\n收件人：李四\n主题：别的事情',
  ])('loses the mail that is quoted below it', (text) => {
    expect(cleanProblem(text)).toBe('The VPN drops.');
  });

  it('keeps of a long log only its head, and a short one whole', () => {
    const log = (lines: number) =>
      Array.from({ length: lines }, (_, i) => `2026-11-03 10:02:0${i} ERROR 0x8007000${i}`).join('\n');
    expect(cleanProblem(`Sync fails:\n${log(8)}\nWhat now?`)).toBe(`Sync fails:\n${log(2)}\nWhat now?`);
    expect(cleanProblem(`Sync fails:\n${log(4)}`)).toBe(`Sync fails:\n${log(4)}`);
  });

  it.each([
    '> Have you tried again?\n> Yes.',
    'Thanks!',
    'Hello',
    'The mail says "hello, dear customer" and asks for my password.',
    'Dag 3 zonder wifi op kantoor, en niemand weet iets.',
    'The line of the branch gets slow, thanks to the new backup.',
  ])('is left alone where that would take the problem itself: %s', (text) => {
    expect(cleanProblem(text)).toBe(text);
  });
});

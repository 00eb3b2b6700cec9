import { describe, expect, it } from 'vitest';
import { deriveTitle } from './derive-title.ts';

describe('deriveTitle', () => {
  it('takes the first line that is not empty', () => {
    expect(deriveTitle('\n\n  The printer on floor 3 is jammed.\nIt was fine yesterday.')).toBe(
      'The printer on floor 3 is jammed.',
    );
  });

  it.each([
    ['Hello,\nmy laptop does not start', 'my laptop does not start'],
    ['Bonjour Madame,\nLe VPN ne répond plus', 'Le VPN ne répond plus'],
    ['Beste helpdesk,\n\nIk kan niet inloggen', 'Ik kan niet inloggen'],
    ['您好！\n打印机卡纸', '打印机卡纸'],
  ])('passes over a line that only greets: %j', (description, title) => {
    expect(deriveTitle(description)).toBe(title);
  });

  it('keeps a greeting that goes on to say what is wrong', () => {
    expect(deriveTitle('Hi, Outlook crashes when I open the calendar. Please help')).toBe(
      'Hi, Outlook crashes when I open the calendar. Please help',
    );
  });

  it('keeps the greeting when there is nothing else', () => {
    expect(deriveTitle('Hallo!')).toBe('Hallo!');
  });

  it('cuts a long line at a word', () => {
    const title = deriveTitle(`Since this morning ${'the connection drops again and '.repeat(6)}again`);
    expect(title).toBe('Since this morning the connection drops again and the connection drops again…');
  });

  it('cuts a long Chinese line at a word, by its width', () => {
    const title = deriveTitle('今天早上开始我的笔记本电脑无法连接公司的无线网络'.repeat(4));
    expect(title.endsWith('…')).toBe(true);
    expect([...title].length).toBeLessThanOrEqual(41);
    expect([...title].length).toBeGreaterThan(30);
  });

  it('cuts a single endless word anywhere', () => {
    expect(deriveTitle('x'.repeat(500))).toBe(`${'x'.repeat(40)}…`);
  });

  it('never breaks a character in two', () => {
    expect(deriveTitle('😀'.repeat(300)).replace('…', '')).toMatch(/^(😀)+$/u);
  });
});

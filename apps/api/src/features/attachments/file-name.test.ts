import { describe, expect, it } from 'vitest';
import { contentDisposition, fileName } from './file-name.ts';

describe('fileName', () => {
  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\ivy\\log.txt', 'log.txt'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['..', 'file'],
    ['  ', 'file'],
    ['屏幕截图 1.png', '屏幕截图 1.png'],
    ['\ud800.png', '.png'],
  ])('makes %j into %j', (given, name) => {
    expect(fileName(given)).toBe(name);
  });

  it('keeps the ending of a name that is too long', () => {
    const name = fileName(`${'长'.repeat(500)}.docx`);
    expect([[...name].length, name.slice(-5)]).toEqual([200, '.docx']);
  });
});

describe('contentDisposition', () => {
  it('gives the name in every script, and breaks out of nothing', () => {
    expect(contentDisposition('attachment', 'écran "1"; x=y’s.pdf')).toBe(
      'attachment; filename="_cran _1_; x=y_s.pdf"; filename*=UTF-8\'\'%C3%A9cran%20%221%22%3B%20x%3Dy%E2%80%99s.pdf',
    );
  });
});

import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('quotes what would break a row, and leaves empty what is not known', () => {
  expect(
    toCsv(
      ['Category', 'Share'],
      [
        ['a, "b"\nc', 0.5],
        ['网络', null],
      ],
    ),
  ).toBe('\ufeffCategory,Share\r\n"a, ""b""\nc",0.5\r\n网络,\r\n');
});

it('lets no text become a formula', () => {
  expect(toCsv(['x'], [['=1+1'], ['@SUM(A1)'], ['-2'], [-2]])).toBe(
    "\ufeffx\r\n'=1+1\r\n'@SUM(A1)\r\n'-2\r\n-2\r\n",
  );
});

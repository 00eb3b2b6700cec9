import { File } from 'node:buffer';
import { expect, it } from 'vitest';
import { carriesFiles, filesOf, pastedFiles } from './dropped-files.ts';

const taken = { lastModified: Date.UTC(2026, 10, 22, 9, 30, 5) };
const transfer = (types: string[], ...files: File[]) =>
  ({ types, files }) as unknown as Pick<DataTransfer, 'files' | 'types'>;

it('names a picture of the screen by its moment, and leaves other names alone', () => {
  const dragged = transfer(
    ['Files'],
    new File(['x'], 'image.png', taken),
    new File(['x'], 'image of me.png', taken),
  );
  expect(filesOf(dragged).map(({ name }) => name)).toEqual(['2026-11-22 09-30-05.png', 'image of me.png']);
});

it('takes a copied picture or file for a file, and a copied table for its text', () => {
  const picture = new File(['x'], 'image.png', taken);
  const pasted = (...types: string[]) => pastedFiles(transfer([...types, 'Files'], picture)).length;
  expect([pasted(), pasted('text/html'), pasted('text/plain'), pasted('text/plain', 'text/html')]).toEqual([
    1, 1, 1, 0,
  ]);
});

it('sees no files where text is dragged', () => {
  expect([carriesFiles(transfer(['text/plain'])), carriesFiles(null)]).toEqual([false, false]);
});

import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it.each([
  ['Aoife Ní Bhriain', 'AB'],
  ['Fatima El Amrani', 'FA'],
  ['陈静怡', '静怡'],
  ['王磊', '王磊'],
  ['élodie', 'É'],
  ['  ', ''],
])('%j is shown as %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

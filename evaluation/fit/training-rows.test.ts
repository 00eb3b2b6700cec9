import { expect, it } from 'vitest';
import { readTickets } from '../read-data.ts';
import { readTrainingRows } from './training-rows.ts';

it('trains triage on no text of the test split', () => {
  const tested = new Set(readTickets().flatMap(({ split, text }) => (split === 'test' ? [text] : [])));
  const trained = readTrainingRows('train').flatMap(({ title, description }) => [title, description]);
  expect(trained.filter((text) => tested.has(text))).toEqual([]);
});

it('lets a desk begin with all that is known', () => {
  expect(readTrainingRows('all').length).toBeGreaterThan(readTrainingRows('train').length + 900);
});

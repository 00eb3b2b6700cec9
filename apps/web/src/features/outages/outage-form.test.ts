import { expect, it } from 'vitest';
import { fieldsOf, requestOf, writtenIn } from './outage-form.ts';

it('begins in the language of who writes', () => {
  expect(writtenIn(fieldsOf(null, 'nl'), 'nl')).toEqual(['nl']);
});

it('sends no language in which nothing was written', () => {
  const fields = fieldsOf(null, 'nl');
  const texts = { nl: { title: 'VPN ligt plat', text: '' }, fr: { title: ' ', text: '' } };
  expect(requestOf({ ...fields, texts }, 'TK20261122001')).toEqual({
    texts: { nl: texts.nl },
    category: 'network',
    office_locations: [],
    ticket_number: 'TK20261122001',
  });
});

it('shows the own language first', () => {
  const text = { title: 'x', text: '' };
  expect(writtenIn({ ...fieldsOf(null, 'fr'), texts: { zh: text, en: text, fr: text } }, 'fr')).toEqual([
    'fr',
    'zh',
    'en',
  ]);
});

import { describe, expect, it } from 'vitest';
import { withQuery } from './with-query.ts';

describe('an address with a query', () => {
  it('repeats the name of a list and leaves out what is empty', () => {
    const query = {
      status: ['pending', 'in_progress'],
      search: '',
      category: null,
      page: undefined,
      is_active: false,
    };
    expect(withQuery('/api/tickets', query)).toBe(
      '/api/tickets?status=pending&status=in_progress&is_active=false',
    );
  });

  it('stays as it is without one', () => {
    expect(withQuery('/api/tickets', { search: '' })).toBe('/api/tickets');
  });

  it('adds to a query that is there', () => {
    expect(withQuery('/tickets?status=pending', { search: 'a&b' })).toBe(
      '/tickets?status=pending&search=a%26b',
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  changeFilters,
  filterChips,
  noFilters,
  quickViewNames,
  quickViewOf,
  quickViews,
  readFilters,
  removeChip,
  writeFilters,
} from './list-filters.ts';

const read = (query: string) => readFilters(new URLSearchParams(query));
const rewrite = (query: string) => writeFilters(read(query)).toString();

describe('filters in the URL', () => {
  it('come back from the URL as they were written', () => {
    const filters = {
      ...noFilters,
      status: ['pending', 'resolved'],
      category: ['network'],
      assigned_to: ['me', 'E1042'],
      search: '打印机 & toner',
      created_after: '2026-11-01T00:00:00.000Z',
      ordering: '-priority',
      cursor: 'eyJpZCI6NDJ9',
    } satisfies typeof noFilters;
    expect(readFilters(writeFilters(filters))).toEqual(filters);
  });

  it('have one spelling whatever the order they were given in', () => {
    const query = 'status=pending&status=in_progress&priority=urgent';
    expect(rewrite('priority=urgent&status=in_progress&status=pending&status=pending')).toBe(query);
  });

  it('leave out what the API would refuse', () => {
    expect(
      rewrite('status=exploded&category=network&assigned_to=%27+or+1&ordering=name&created_after=soon'),
    ).toBe('category=network');
  });

  it('leave out what is the default', () => {
    expect(rewrite('ordering=-created_at&search=++&cursor=')).toBe('');
  });

  it('cut a search at the length the API accepts', () => {
    expect(read(`search=${'x'.repeat(500)}`).search).toHaveLength(200);
  });
});

describe('what a figure of the dashboard links to', () => {
  it.each([
    'resolver_kind=ai&answered_by=llama3.2%3A3b&resolved_after=2026-10-22T22%3A00%3A00.000Z&resolved_before=2026-11-21T23%3A00%3A00.000Z',
    'score=1&score=2&feedback_on=person&closed_after=2026-10-22T22%3A00%3A00.000Z',
    'status=pending&status=in_progress&escalated=true&office_location=Saint-%C3%89tienne+Nord',
    'escalated_by=unresolved&escalated_after=2026-10-22T22%3A00%3A00.000Z&team_id=3&handled_by=pool&reopened=true&topic=vpn',
  ])('survives the page: %s', (query) => {
    const sorted = (params: URLSearchParams) => [...params].map(String).toSorted();
    expect(sorted(writeFilters(read(query)))).toEqual(sorted(new URLSearchParams(query)));
  });
});

describe('changing filters', () => {
  it('starts at the first page again', () => {
    expect(changeFilters(read('cursor=abc'), { search: 'vpn' }).cursor).toBeNull();
  });
});

describe('chips', () => {
  it('name each filter once and not the order of the list', () => {
    expect(filterChips(read('status=pending&status=resolved&search=vpn&ordering=priority'))).toEqual([
      { key: 'search', value: 'vpn' },
      { key: 'status', value: 'pending' },
      { key: 'status', value: 'resolved' },
    ]);
  });

  it('taken away one after the other leave no filter', () => {
    let filters = read(
      'status=pending&status=resolved&search=vpn&assigned_to=me&created_before=2026-11-01T00:00:00.000Z',
    );
    for (const chip of filterChips(filters)) filters = removeChip(filters, chip);
    expect(filters).toEqual(noFilters);
  });
});

describe('quick views', () => {
  it('are recognised from their own URLs, sorted or on a later page too', () => {
    for (const name of [...quickViewNames.staff, ...quickViewNames.employee]) {
      const url = writeFilters(quickViews[name]).toString();
      expect(quickViewOf(read(url))).toBe(name);
      expect(quickViewOf(read(`${url}&ordering=priority&cursor=abc`))).toBe(name);
    }
  });

  it('are not claimed for any other filters', () => {
    expect(quickViewOf(read('status=pending'))).toBeNull();
    expect(quickViewOf(read('status=pending&status=in_progress&search=vpn'))).toBeNull();
  });
});

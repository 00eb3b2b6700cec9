import { describe, expect, it } from 'vitest';
import { listParameters, readFilters, writeFilters } from './employee-filters.ts';

const read = (search: string) => readFilters(new URLSearchParams(search));

describe('the filters of the people', () => {
  it('come back from the address as they went in', () => {
    const address = 'search=%E9%99%88&role=it_staff&activity=inactive&cursor=abc&person=E1001';
    expect(writeFilters(read(address)).toString()).toBe(address);
  });

  it('show who is active unless asked otherwise', () => {
    expect(listParameters(read('')).is_active).toBe(true);
    expect(listParameters(read('activity=inactive')).is_active).toBe(false);
    expect(listParameters(read('activity=all')).is_active).toBeNull();
  });

  it('leave out what the desk does not know', () => {
    expect(read('role=king&activity=sleepy')).toMatchObject({ role: null, activity: 'active' });
  });

  it('ask for the same list whoever is open', () => {
    expect(listParameters(read('search=li&person=E1001'))).toEqual(listParameters(read('search=li')));
  });
});

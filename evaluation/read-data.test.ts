import { describe, expect, it } from 'vitest';
import { readIssues, readResolutions, readTickets } from './read-data.ts';

describe('the labelled data', () => {
  it('gives every text the labels of its issue', () => {
    const tickets = readTickets();
    expect(tickets).toHaveLength(2400);
    const locked = tickets.find((ticket) => ticket.issue === 'account-locked');
    expect(locked).toMatchObject({
      category: 'permission',
      severity: 'medium',
      urgency: 'medium',
      split: 'test',
    });
    expect(new Set(tickets.map((ticket) => ticket.id)).size).toBe(2400);
  });

  it('has one resolution per issue and language', () => {
    const keys = readResolutions().map((row) => `${row.issue}/${row.language}`);
    expect(new Set(keys).size).toBe(readIssues().length * 4);
  });

  it('is read once', () => {
    expect(readTickets()).toBe(readTickets());
  });
});

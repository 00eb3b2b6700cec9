import { issueMessage } from '@desk/contract/issue-messages';
import { languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  continuedWith,
  emptyDraft,
  isEmptyDraft,
  issuesByField,
  isTicketDraft,
  requestOf,
} from './ticket-draft.ts';

const draft = (change: Partial<ReturnType<typeof emptyDraft>>) => ({ ...emptyDraft(), ...change });

describe('a draft of a ticket', () => {
  it('sends only what was decided', () => {
    expect(requestOf(draft({ description: 'Le wifi est lent' }))).toEqual({
      description: 'Le wifi est lent',
    });
    expect(
      requestOf(
        draft({
          description: 'x',
          title: 'Wifi',
          category: 'network',
          priority: 'high',
          requester: { employee_id: 'E7', name: 'Zoé', office_location: 'Lyon' },
        }),
      ),
    ).toEqual({ description: 'x', title: 'Wifi', category: 'network', priority: 'high', employee_id: 'E7' });
  });

  it('passes the contract when it says what is wrong', () => {
    const checked = checkDraft(draft({ description: '  打印机卡纸  ' }), () => '');
    expect(checked).toMatchObject({ request: { description: '打印机卡纸' } });
  });

  it('asks for the description in each language', () => {
    const asked = languages.map((language) => {
      const checked = checkDraft(draft({ description: '   ' }), (issue) => issueMessage(issue, language));
      return 'issues' in checked ? checked.issues.description : undefined;
    });
    expect(asked).toEqual(['此项必填。', 'Fill this in.', 'Ce champ est obligatoire.', 'Vul dit in.']);
  });

  it('says how long a title may be', () => {
    const checked = checkDraft(draft({ description: 'x', title: 'y'.repeat(201) }), (issue) =>
      issueMessage(issue, 'en'),
    );
    expect(checked).toEqual({ issues: { title: 'Use at most 200 characters.' } });
  });

  it('goes on with words from elsewhere, once, and loses nothing', () => {
    const begun = continuedWith(draft({ description: 'Printer jams' }), 'VPN drops');
    expect(begun.description).toBe('VPN drops\n\nPrinter jams');
    expect(continuedWith(begun, 'VPN drops')).toEqual(begun);
    expect(continuedWith(draft({}), 'VPN drops').description).toBe('VPN drops');
  });

  it('is empty until something is typed or chosen', () => {
    expect(isEmptyDraft(draft({ description: ' \n' }))).toBe(true);
    expect(isEmptyDraft(draft({ priority: 'low' }))).toBe(false);
  });

  it('keeps one key for all its sendings, and never that of another draft', () => {
    expect(new Set(Array.from({ length: 100 }, () => emptyDraft().idempotency_key)).size).toBe(100);
  });

  it('is recognised when it comes back from storage, and only then', () => {
    expect(isTicketDraft(JSON.parse(JSON.stringify(draft({ description: 'x' }))))).toBe(true);
    expect(isTicketDraft({ description: 'x' })).toBe(false);
    expect(isTicketDraft(null)).toBe(false);
  });
});

describe('issuesByField', () => {
  it('keeps the first sentence of each field of the form', () => {
    expect(
      issuesByField([
        { path: 'title', message: 'first' },
        { path: 'title', message: 'second' },
        { path: 'attachments.0.url', message: 'elsewhere' },
      ]),
    ).toEqual({ title: 'first' });
  });
});

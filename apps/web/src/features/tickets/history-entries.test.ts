import type { HistoryEntry } from '@desk/contract/tickets';
import { describe, expect, it } from 'vitest';
import { type HistoryContext, historyItems } from './history-entries.ts';

const context: HistoryContext = {
  names: new Map([
    ['S1', 'Ana'],
    ['S2', 'Bart'],
  ]),
  requester: { employee_id: 'E1', name: 'Chloé' },
  language: 'en',
};

let lastId = 0;
type Given = Pick<HistoryEntry, 'changed_field' | 'changed_by'> & Partial<HistoryEntry> & { minute: number };

function row({ minute, ...given }: Given): HistoryEntry {
  lastId += 1;
  return {
    id: lastId,
    old_value: null,
    new_value: null,
    changed_by_name: context.names.get(given.changed_by) ?? null,
    comment: null,
    created_at: new Date(Date.UTC(2026, 10, 21, 9, minute)).toISOString(),
    ...given,
  };
}

const sentences = (...rows: HistoryEntry[]) => historyItems(rows, context).map((item) => item.sentences);

describe('historyItems', () => {
  it('tells who filed the ticket, and for whom when it was not the requester', () => {
    expect(sentences(row({ minute: 0, changed_field: 'created', changed_by: 'E1' }))).toEqual([
      [{ key: 'created' }],
    ]);
    expect(sentences(row({ minute: 0, changed_field: 'created', changed_by: 'S1' }))).toEqual([
      [{ key: 'created_for', person: 'Chloé' }],
    ]);
  });

  it('tells what the assistant decided as one act, in the words of the reader', () => {
    const triage = { minute: 1, changed_by: 'ai' } as const;
    const [item] = historyItems(
      [
        row({ ...triage, changed_field: 'category', new_value: 'network' }),
        row({ ...triage, changed_field: 'severity', new_value: 'high' }),
        row({ ...triage, changed_field: 'priority', new_value: 'urgent' }),
      ],
      { ...context, language: 'fr' },
    );
    expect(item?.actor.kind).toBe('ai');
    expect(item?.sentences).toEqual([
      {
        key: 'triaged',
        values: [
          { field: 'category', value: 'Réseau' },
          { field: 'severity', value: 'Élevée' },
          { field: 'priority', value: 'Urgente' },
        ],
      },
    ]);
  });

  it('tells an assignment once, although it starts the ticket too', () => {
    const move = { minute: 2, changed_by: 'S1' } as const;
    expect(
      sentences(
        row({ ...move, changed_field: 'assigned_to', new_value: 'S2' }),
        row({ ...move, changed_field: 'status', old_value: 'pending', new_value: 'in_progress' }),
      ),
    ).toEqual([[{ key: 'assigned', person: 'Bart' }]]);
  });

  it('tells taking, handing on and giving back apart', () => {
    expect(
      sentences(
        row({ minute: 1, changed_by: 'S1', changed_field: 'assigned_to', new_value: 'S1' }),
        row({ minute: 2, changed_by: 'S1', changed_field: 'assigned_to', old_value: 'S1', new_value: 'S2' }),
        row({ minute: 3, changed_by: 'S2', changed_field: 'assigned_to', old_value: 'S2', new_value: null }),
        row({
          minute: 3,
          changed_by: 'S2',
          changed_field: 'status',
          old_value: 'in_progress',
          new_value: 'pending',
        }),
      ),
    ).toEqual([[{ key: 'claimed' }], [{ key: 'reassigned', person: 'Bart' }], [{ key: 'pooled' }]]);
  });

  it('does not make up a name that it was not given', () => {
    expect(
      sentences(row({ minute: 1, changed_by: 'S1', changed_field: 'assigned_to', new_value: 'S9' })),
    ).toEqual([[{ key: 'assigned', person: null }]]);
  });

  it('tells reopening from starting', () => {
    const status = { changed_by: 'E1', changed_field: 'status', new_value: 'in_progress' } as const;
    expect(
      sentences(
        row({ minute: 1, ...status, old_value: 'pending' }),
        row({ minute: 2, ...status, old_value: 'resolved' }),
      ),
    ).toEqual([[{ key: 'started' }], [{ key: 'reopened' }]]);
  });

  it('keeps what was written along with a move', () => {
    const move = { minute: 4, changed_by: 'S1' } as const;
    const [item] = historyItems(
      [
        row({
          ...move,
          changed_field: 'status',
          old_value: 'in_progress',
          new_value: 'resolved',
          comment: 'Cable.',
        }),
        row({ ...move, changed_field: 'resolution', new_value: 'Cable.' }),
      ],
      context,
    );
    expect(item).toMatchObject({ sentences: [{ key: 'resolved' }], comment: 'Cable.' });
  });

  it('shows from and to where a value was there before', () => {
    expect(
      sentences(
        row({ minute: 1, changed_by: 'S1', changed_field: 'priority', old_value: 'low', new_value: 'high' }),
      ),
    ).toEqual([[{ key: 'changed', field: 'priority', from: 'Low', to: 'High' }]]);
  });

  it('orders by what happened first and keeps fields that it does not know', () => {
    const later = row({ minute: 9, changed_by: 'S1', changed_field: 'colour', new_value: 'red' });
    const sooner = { ...row({ minute: 1, changed_by: 'E1', changed_field: 'created' }), id: 0 };
    expect(sentences(later, sooner)).toEqual([
      [{ key: 'created' }],
      [{ key: 'changed_other', field: 'colour' }],
    ]);
  });

  it('tells a way through the assistant: to whom it went, why, and what became of it', () => {
    const by = (changed_by: string, minute: number, changed_field: string, new_value: string, more = {}) =>
      row({ minute, changed_field, changed_by, new_value, ...more });
    expect(
      sentences(
        by('ai', 0, 'assigned_to', 'ai'),
        by('ai', 0, 'route_reason', 'answered'),
        by('E1', 1, 'route_reason', 'still_broken'),
        by('E1', 1, 'team', 'Network'),
        by('system', 2, 'escalation_level', '1', { comment: 'unresolved' }),
        by('E1', 3, 'status', 'in_progress', { old_value: 'closed' }),
      ),
    ).toEqual([
      [{ key: 'claimed' }],
      [{ key: 'still_broken' }, { key: 'to_team', team: 'Network' }],
      [{ key: 'escalated', level: '1' }],
      [{ key: 'undone' }],
    ]);
  });

  it('tells the end of an escalation as an end, not as a level', () => {
    const level = { changed_field: 'escalation_level', changed_by: 'S1' };
    expect(
      sentences(
        row({ ...level, minute: 0, old_value: '1', new_value: '2' }),
        row({ ...level, minute: 1, old_value: '2', new_value: '0' }),
      ),
    ).toEqual([[{ key: 'escalated', level: '2' }], [{ key: 'de_escalated' }]]);
  });

  it('tells why the desk did something in its own words, and lets a person keep theirs', () => {
    const closing = { minute: 0, changed_field: 'status', new_value: 'closed', comment: 'closure_intent' };
    const [desk, person] = historyItems(
      [row({ ...closing, changed_by: 'system' }), row({ ...closing, changed_by: 'S1' })],
      context,
    );
    expect([desk?.code, desk?.comment]).toEqual(['closure_intent', null]);
    expect([person?.code, person?.comment]).toEqual([null, 'closure_intent']);
  });
});

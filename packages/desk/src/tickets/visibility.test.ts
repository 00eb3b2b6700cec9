import { can, ticketActions } from '@desk/contract/permissions';
import { roles, ticketStatuses } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { statusesFor } from './visibility.ts';

describe('statusesFor', () => {
  // A statement holds a ticket to its status and to whose it is: this is why nothing else of a ticket may decide.
  it.each(roles.flatMap((role) => ticketActions.map((action) => ({ role, action }))))(
    'says for $role and $action what the permissions say of every ticket they see',
    ({ role, action }) => {
      const actor = { employee_id: 'me', role };
      const people = ['me', 'somebody'];
      for (const employee_id of people)
        for (const created_by of people)
          for (const assigned_to of [...people, null])
            for (const status of ticketStatuses) {
              const ticket = { employee_id, created_by, assigned_to, status };
              if (!can(actor, 'see', ticket)) continue;
              const relation = employee_id === 'me' ? 'requester' : created_by === 'me' ? 'filer' : 'neither';
              expect(statusesFor(actor, action, relation).includes(status)).toBe(can(actor, action, ticket));
            }
    },
  );
});

import { buildDesk, buildTicket } from '@desk/desk/testing/builders';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../../testing/build-test-app.ts';

let desk: TestApp;
beforeAll(async () => {
  desk = await buildTestApp();
});
afterAll(() => desk.close());

const ask = (request: InjectOptions) => desk.ask(desk.people.admin, request);
const send = async (method: 'POST' | 'PATCH' | 'PUT', url: string, payload: object) =>
  (await ask({ method, url, payload })).json();
const changes = async (subject: string) =>
  (await ask({ url: `/api/settings/changes?subject=${subject}` })).json().results;

describe('settings', () => {
  it('keep what a change leaves out, and who changed what', async () => {
    const before = (await ask({ url: '/api/settings' })).json();
    expect(before).toMatchObject({ auto_close_days: 3, answer_confidence: 0.6 });
    const after = await send('PATCH', '/api/settings', { auto_close_days: 5, answer_confidence: 0.6 });
    expect(after).toEqual({ ...before, auto_close_days: 5 });
    expect(await changes('settings')).toMatchObject([
      { old_value: { auto_close_days: 3 }, new_value: { auto_close_days: 5 }, changed_by_name: 'Ada Admin' },
    ]);
    await send('PATCH', '/api/settings', { auto_close_days: 5 });
    expect(await changes('settings')).toHaveLength(1);
  });

  it('refuse what is out of range or does not exist, in the reader’s language', async () => {
    const response = await ask({
      method: 'PATCH',
      url: '/api/settings',
      payload: { auto_close_days: 0, auto_close_hours: 2 },
      headers: { 'accept-language': 'fr' },
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().issues).toEqual([
      { path: 'auto_close_days', code: 'too_small', message: 'La valeur ne peut pas être inférieure à 1.' },
      { path: 'auto_close_hours', code: 'unknown_field', message: 'Ce champ n’existe pas.' },
    ]);
  });

  it('are changed by two administrators at once without losing either', async () => {
    await Promise.all([
      send('PATCH', '/api/settings', { points_per_day: 31 }),
      send('PATCH', '/api/settings', { smallest_group: 7 }),
    ]);
    expect((await ask({ url: '/api/settings' })).json()).toMatchObject({
      points_per_day: 31,
      smallest_group: 7,
    });
  });
});

describe('groups', () => {
  it('have a name of their own, a lead of the IT team, categories and members', async () => {
    const lead = await desk.addPerson({ role: 'it_staff', name: 'Lena Lead' });
    const team = await send('POST', '/api/teams', {
      name: ' Workplace ',
      categories: ['hardware', 'hardware', 'software'],
      lead_id: lead.employee_id,
    });
    expect(team).toMatchObject({
      name: 'Workplace',
      categories: ['hardware', 'software'],
      lead_name: 'Lena Lead',
    });
    await send('PATCH', `/api/employees/${lead.employee_id}`, { team_id: team.id });
    expect((await ask({ url: '/api/teams' })).json().results).toEqual([
      { ...team, members: [{ employee_id: lead.employee_id, name: 'Lena Lead' }] },
    ]);
    expect(await send('POST', '/api/teams', { name: 'Workplace' })).toMatchObject({
      code: 'team_name_taken',
    });
    expect(
      await send('PATCH', `/api/teams/${team.id}`, { lead_id: desk.people.employee.employee_id }),
    ).toMatchObject({ issues: [{ path: 'lead_id', code: 'not_it_team' }] });
  });

  it('take nobody from outside the IT team, and lose whoever leaves it', async () => {
    const team = await send('POST', '/api/teams', { name: 'Security' });
    const { employee_id } = desk.people.employee;
    expect(await send('PATCH', `/api/employees/${employee_id}`, { team_id: team.id })).toMatchObject({
      issues: [{ path: 'team_id', code: 'not_it_team' }],
    });
    const member = await desk.addPerson({ role: 'it_staff' });
    const url = `/api/employees/${member.employee_id}`;
    expect(await send('PATCH', url, { team_id: 999_999 })).toMatchObject({
      issues: [{ path: 'team_id', code: 'unknown_team' }],
    });
    expect(await send('PATCH', url, { team_id: team.id })).toMatchObject({ team_id: team.id });
    await send('PATCH', `/api/teams/${team.id}`, { lead_id: member.employee_id });
    expect(await send('PATCH', url, { is_active: false })).toMatchObject({ team_id: null });
    const { results } = (await ask({ url: '/api/teams' })).json();
    expect(results).toContainEqual({ ...team, lead_id: null, lead_name: null, members: [] });
  });

  it('leave their tickets to the common pool when they are dissolved, which history tells', async () => {
    const team = await send('POST', '/api/teams', { name: 'Short-lived' });
    const { id } = await buildTicket(buildDesk(desk.database), {});
    await desk.database.prisma.ticket.update({ where: { id }, data: { team_id: team.id } });
    expect((await ask({ method: 'DELETE', url: `/api/teams/${team.id}` })).statusCode).toBe(204);
    expect((await ask({ method: 'DELETE', url: `/api/teams/${team.id}` })).statusCode).toBe(404);
    expect((await ask({ url: `/api/tickets/${id}` })).json()).toMatchObject({
      team_id: null,
      assignee_kind: 'pool',
    });
    const last = await desk.database.prisma.ticketHistory.findFirst({
      where: { ticket_id: id, changed_field: 'team' },
    });
    expect(last).toMatchObject({
      old_value: 'Short-lived',
      new_value: null,
      changed_by: desk.people.admin.employee_id,
    });
    expect(await changes('team')).toMatchObject([
      { subject: 'team', subject_id: team.id, old_value: { name: 'Short-lived' }, new_value: null },
      ...Array(1).fill({ subject: 'team', subject_id: team.id, old_value: null }),
      ...Array(3).fill({ subject: 'team' }),
    ]);
  });
});

describe('escalation rules', () => {
  const rules = async () => (await ask({ url: '/api/escalation-rules' })).json().results;

  it('go by time only where the ticket waits, and a higher level comes later', async () => {
    const [first, second, person] = await rules();
    expect([first, second, person]).toMatchObject([
      { trigger: 'unresolved', level: 1, after_minutes: 1440 },
      { trigger: 'unresolved', level: 2, after_minutes: 4320 },
      { trigger: 'wants_person', after_minutes: null },
    ]);
    expect(await send('PATCH', `/api/escalation-rules/${first.id}`, { after_minutes: 4320 })).toMatchObject({
      issues: [{ path: 'after_minutes', code: 'levels_out_of_order' }],
    });
    expect(await send('PATCH', `/api/escalation-rules/${person.id}`, { after_minutes: 60 })).toMatchObject({
      issues: [{ path: 'after_minutes', code: 'not_by_time' }],
    });
    expect(await send('PATCH', `/api/escalation-rules/${first.id}`, { team_id: 999_999 })).toMatchObject({
      issues: [{ path: 'team_id', code: 'unknown_team' }],
    });
    expect(await rules()).toMatchObject([{ after_minutes: 1440 }, {}, {}, {}, {}]);
    expect(await send('PATCH', `/api/escalation-rules/${first.id}`, { level: 3 })).toMatchObject({
      issues: [{ path: 'level', code: 'read_only' }],
    });
  });

  it('tell before they are saved how many open tickets they would hit, and when', async () => {
    const [first] = await rules();
    const monday = new Date('2026-11-23T09:00:00Z');
    await desk.database.prisma.ticket.updateMany({ data: { created_at: new Date('2026-11-20T16:00:00Z') } });
    desk.setClock(monday);
    const preview = async (query: string) =>
      (await ask({ url: `/api/escalation-rules/preview?rule_id=${first.id}&${query}` })).json();
    const open = await desk.database.prisma.ticket.count({
      where: { status: { in: ['pending', 'in_progress'] } },
    });
    expect(open).toBeGreaterThan(0);
    expect(await preview('after_minutes=1440')).toEqual({
      tickets: open,
      fires_at: '2026-11-24T09:00:00.000Z',
    });
    expect(await preview('after_minutes=1440&clock=business')).toEqual({
      tickets: 0,
      fires_at: '2026-11-25T18:00:00.000Z',
    });
    expect(await preview('after_minutes=4')).toMatchObject({
      issues: [{ path: 'after_minutes', code: 'too_small' }],
    });
  });
});

describe('business hours', () => {
  const spans = [
    { weekday: 1, opens: '08:00', closes: '12:00' },
    { weekday: 1, opens: '13:00', closes: '24:00' },
    { weekday: 7, opens: '10:00', closes: '11:00' },
  ];

  it('are read as they were set, and count at once', async () => {
    const holidays = [{ day: '2026-12-25', name: 'Noël' }];
    const saved = await send('PUT', '/api/business-hours', { spans: spans.toReversed(), holidays });
    expect(saved).toEqual({ time_zone: 'Europe/Amsterdam', spans, holidays });
    expect((await ask({ url: '/api/business-hours' })).json()).toEqual(saved);
    const { rows } = await desk.database.pool.query(
      "select business_seconds('2026-11-23T00:00+01', '2026-11-24T00:00+01') / 3600 as hours",
    );
    expect(rows).toEqual([{ hours: 15 }]);
    expect(await changes('business_hours')).toMatchObject([{ new_value: { spans, holidays } }]);
  });

  it('are refused where they contradict themselves, each mistake at its place', async () => {
    const response = await send('PUT', '/api/business-hours', {
      spans: [
        ...spans,
        { weekday: 1, opens: '11:59', closes: '12:30' },
        { weekday: 2, opens: '09:00', closes: '09:00' },
      ],
      holidays: [
        { day: '2026-12-25', name: 'Noël' },
        { day: '2026-12-25', name: 'Christmas' },
      ],
    });
    expect(response.issues).toMatchObject([
      { path: 'spans.3.opens', code: 'spans_overlap' },
      { path: 'spans.4.closes', code: 'closes_too_early' },
      { path: 'holidays.1.day', code: 'given_twice' },
    ]);
    expect(await send('PUT', '/api/business-hours', { spans: [], holidays: [] })).toMatchObject({
      issues: [{ path: 'spans', code: 'required' }],
    });
    expect(
      await send('PUT', '/api/business-hours', {
        spans: [{ weekday: 8, opens: '9', closes: '25:00' }],
        holidays: [{ day: '2026-02-30', name: '' }],
      }),
    ).toMatchObject({ code: 'invalid_input' });
  });

  it('tell before they are saved when what is filed would be due', async () => {
    desk.setClock(new Date('2026-11-23T09:00:00Z'));
    const before = (await ask({ url: '/api/business-hours' })).json();
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' }));
    const preview = await send('POST', '/api/business-hours/preview', {
      spans: week,
      holidays: [{ day: '2026-11-30', name: 'Bridge day' }],
    });
    expect(preview).toEqual({
      minutes: 480,
      examples: [
        { filed_at: '2026-11-23T09:00:00.000Z', due_at: '2026-11-23T17:00:00.000Z' },
        { filed_at: '2026-11-27T16:50:00.000Z', due_at: '2026-12-01T15:50:00.000Z' },
      ],
    });
    expect((await ask({ url: '/api/business-hours' })).json()).toEqual(before);
  });
});

import {
  createEmployeeSchema,
  employeePageSchema,
  employeeSchema,
  listEmployeesQuery,
  patchEmployeeSchema,
} from '@desk/contract/employees';
import { can } from '@desk/contract/permissions';
import { notFound } from '@desk/desk/desk-error';
import { changeEmployee } from '@desk/desk/employees/change-employee';
import { createEmployee } from '@desk/desk/employees/create-employee';
import { findEmployee, listEmployees } from '@desk/desk/employees/list-employees';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { presentPage } from '../../page-links.ts';
import { refusingReadOnly } from '../../read-only-fields.ts';
import { refusals } from '../../responses.ts';
import { presentEmployee } from './present-employee.ts';

const tags = ['Employees'];
const params = z.object({ employee_id: z.string().max(50) });

export const employeeRoutes = (deps: Deps) => async (app: App) => {
  const desk = { ...deps, timeZone: deps.settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/employees',
    config: { access: 'list_employees' },
    schema: {
      tags,
      summary: 'List employees',
      description: 'By name. `search` looks in name, e-mail address, number, department and office.',
      querystring: listEmployeesQuery,
      response: { 200: employeePageSchema, ...refusals(400, 403) },
    },
    handler: async (request) => {
      const page = await listEmployees(deps.database, request.query);
      return presentPage(request, deps.settings.publicUrl, page, (employee) =>
        presentEmployee(employee, request.language),
      );
    },
  });

  app.route({
    method: 'POST',
    url: '/employees',
    config: { access: 'manage_employees' },
    schema: {
      tags,
      summary: 'Add an employee',
      description: 'They can sign in once they have accepted an invitation.',
      body: refusingReadOnly(createEmployeeSchema, employeeSchema),
      response: { 201: employeeSchema, ...refusals(400, 403, 409) },
    },
    handler: async (request, reply) => {
      const employee = await createEmployee(deps.database, request.body);
      return reply.code(201).send(presentEmployee(employee, request.language));
    },
  });

  app.route({
    method: 'GET',
    url: '/employees/:employee_id',
    config: { access: 'signed_in' },
    schema: {
      tags,
      summary: 'Read an employee',
      description: 'Staff read everybody, everybody reads themselves.',
      params,
      response: { 200: employeeSchema, ...refusals(404) },
    },
    handler: async (request) => {
      const { employee_id } = request.params;
      if (!can(request.actor, 'list_employees') && employee_id !== request.actor.employee_id)
        throw notFound();
      return presentEmployee(await findEmployee(deps.database, employee_id), request.language);
    },
  });

  app.route({
    method: 'PATCH',
    url: '/employees/:employee_id',
    config: { access: 'manage_employees' },
    schema: {
      tags,
      summary: 'Change an employee',
      description: 'Their number never changes, and tickets keep the name and place they were filed under.',
      params,
      body: refusingReadOnly(patchEmployeeSchema, employeeSchema),
      response: { 200: employeeSchema, ...refusals(400, 403, 404, 409) },
    },
    handler: async (request) => {
      const { employee_id } = request.params;
      const employee = await changeEmployee(desk, request.actor, employee_id, request.body);
      return presentEmployee(employee, request.language);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/employees/:employee_id',
    config: { access: 'manage_employees' },
    schema: {
      tags,
      summary: 'Deactivate an employee',
      description:
        'The record stays, as do their tickets; their sessions end, and what was assigned to them returns to the pool.',
      params,
      response: { 204: z.undefined(), ...refusals(403, 404, 409) },
    },
    handler: async (request, reply) => {
      await changeEmployee(desk, request.actor, request.params.employee_id, { is_active: false });
      return reply.code(204).send();
    },
  });
};

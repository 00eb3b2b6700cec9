import type { EmployeeBody, EmployeePage } from '@desk/contract/employees';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { withQuery } from '../../lib/with-query.ts';
import { type EmployeeFilters, listParameters } from './employee-filters.ts';

export const employeePath = (employee_id: string) => `/api/employees/${encodeURIComponent(employee_id)}`;

export const employeeListQuery = (filters: EmployeeFilters) => {
  const path = withQuery('/api/employees', listParameters(filters));
  return queryOptions({
    queryKey: ['employees', 'list', path],
    queryFn: ({ signal }) => api.get<EmployeePage>(path, { signal }),
    placeholderData: keepPreviousData,
  });
};

export const employeeQuery = (employee_id: string) =>
  queryOptions({
    queryKey: ['employees', 'one', employee_id],
    queryFn: ({ signal }) => api.get<EmployeeBody>(employeePath(employee_id), { signal }),
  });

import type { Me } from '@desk/contract/employees';
import { can, deskActions } from '@desk/contract/permissions';
import type { Language } from '@desk/contract/vocabulary';
import type { EmployeeRecord } from '@desk/desk/employees/list-employees';
import { presentEmployee } from '../employees/present-employee.ts';

export function presentMe(employee: EmployeeRecord, language: Language, demo: boolean): Me {
  return {
    employee: presentEmployee(employee, language),
    permissions: deskActions.filter((action) => can(employee, action)),
    demo,
  };
}

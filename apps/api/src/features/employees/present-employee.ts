import type { DemoPerson, EmployeeBody } from '@desk/contract/employees';
import { type Language, roleLabels } from '@desk/contract/vocabulary';
import type { EmployeeRecord } from '@desk/desk/employees/list-employees';

export function presentEmployee(employee: EmployeeRecord, language: Language): EmployeeBody {
  return {
    employee_id: employee.employee_id,
    email: employee.email,
    name: employee.name,
    department: employee.department,
    role: employee.role,
    role_display: roleLabels[employee.role][language],
    office_location: employee.office_location,
    language: employee.language,
    team_id: employee.team_id,
    is_active: employee.is_active,
    created_at: employee.created_at.toISOString(),
    updated_at: employee.updated_at.toISOString(),
  };
}

/** What anybody may know of a demo person before signing in as them. */
export function presentDemoPerson(employee: EmployeeRecord, language: Language): DemoPerson {
  const {
    employee_id,
    name,
    role,
    role_display,
    office_location,
    language: speaks,
  } = presentEmployee(employee, language);
  return { employee_id, name, role, role_display, office_location, language: speaks };
}

import { useIsStaff } from '../../lib/session.ts';
import { EmployeeHome } from './employee-home.tsx';
import { StaffHome } from './staff-home.tsx';

/** Employees come to ask for help, staff to see what is waiting. */
export function HomePage() {
  return useIsStaff() ? <StaffHome /> : <EmployeeHome />;
}

export { HomePage as Component };

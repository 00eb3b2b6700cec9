import type { Role } from '@desk/contract/vocabulary';
import { demoEmployees } from '../../../prisma/demo/employees.ts';

const SHOWN: { role: Role; title: string; count: number }[] = [
  { role: 'employee', title: 'employees', count: 4 },
  { role: 'it_staff', title: 'IT staff', count: 4 },
  { role: 'admin', title: 'admins', count: 2 },
];

/** A few of the demo desk's people per role, as lines: "IT staff    Sean Byrne (Dublin), ...". */
export function describeDemoPeople(): string[] {
  return SHOWN.map(({ role, title, count }) => {
    const people = demoEmployees.filter((person) => person.role === role);
    const names = pickAcrossSites(people, count).map(
      (person) => `${person.name} (${person.office_location})`,
    );
    return `${title.padEnd(12)}${names.join(', ')}`;
  });
}

/** The first person of each site, then the second of each, and so on. */
function pickAcrossSites<Person extends { office_location: string }>(
  people: Person[],
  count: number,
): Person[] {
  const bySite = new Map<string, Person[]>();
  for (const person of people) {
    bySite.set(person.office_location, [...(bySite.get(person.office_location) ?? []), person]);
  }
  const rounds = Array.from({ length: people.length }, (_, round) =>
    [...bySite.values()].map((site) => site[round]).filter((person) => person !== undefined),
  );
  return rounds.flat().slice(0, count);
}

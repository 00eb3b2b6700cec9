import type { DemoPerson } from '@desk/contract/employees';

export type Site = { name: string; people: DemoPerson[] };

/** The people of each site, sites in the order they first come. */
export function groupBySite(people: readonly DemoPerson[]): Site[] {
  const sites = new Map<string, DemoPerson[]>();
  for (const person of people) {
    const site = sites.get(person.office_location);
    if (site) site.push(person);
    else sites.set(person.office_location, [person]);
  }
  return Array.from(sites, ([name, members]) => ({ name, people: members }));
}

import type { Category } from '@desk/contract/vocabulary';

export type DemoTeam = { name: string; categories: Category[]; lead: string; members: string[] };

/** The groups of the IT team, which work across the sites. */
export const demoTeams: DemoTeam[] = [
  {
    name: 'Service Desk',
    categories: ['software', 'collaboration', 'other'],
    lead: 'E1018',
    members: ['E1018', 'E1008', 'E1028'],
  },
  { name: 'Workplace', categories: ['hardware'], lead: 'E1038', members: ['E1038', 'E1019'] },
  { name: 'Infrastructure', categories: ['network'], lead: 'E1029', members: ['E1029', 'E1009'] },
  { name: 'Security', categories: ['security', 'permission'], lead: 'E1039', members: ['E1039', 'E1020'] },
];

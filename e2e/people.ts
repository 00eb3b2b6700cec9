import type { Language, Role } from '@desk/contract/vocabulary';
import { demoEmployees } from '../prisma/demo/employees.ts';

export type Person = { employee_id: string; name: string; role: Role; language: Language };

function person(employee_id: string): Person {
  const found = demoEmployees.find((each) => each.employee_id === employee_id);
  if (!found) throw new Error(`The demo desk has no ${employee_id}`);
  return found;
}

/** People of the demo desk, two employees and two of the IT staff for each language, and both administrators. */
export const employees = {
  zh: [person('E1001'), person('E1002')],
  en: [person('E1011'), person('E1012')],
  fr: [person('E1021'), person('E1022')],
  nl: [person('E1031'), person('E1032')],
} as const satisfies Record<Language, readonly Person[]>;

export const staff = {
  zh: [person('E1008'), person('E1009')],
  en: [person('E1018'), person('E1019')],
  fr: [person('E1028'), person('E1029')],
  nl: [person('E1038'), person('E1039')],
} as const satisfies Record<Language, readonly Person[]>;

export const admins = { en: person('E1020'), nl: person('E1040') } as const;

/** A browser of somebody who speaks this language. */
export const browserLocales: Readonly<Record<Language, string>> = {
  zh: 'zh-CN',
  en: 'en-IE',
  fr: 'fr-FR',
  nl: 'nl-NL',
};

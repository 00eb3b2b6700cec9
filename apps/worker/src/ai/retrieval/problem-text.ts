import { withoutName } from '../privacy/mask-people.ts';
import { prepareText } from '../privacy/prepare-text.ts';
import { cleanProblem } from './clean-problem.ts';

/** What stands where a secret or an address stood: the same in every ticket, whatever it is about. */
const placeholder = /\[[A-Z]{2,10}_\d{1,4}\]/g;

/** The text that stands for a ticket: every vector of a problem and every search with one is made of it. */
export function problemText(ticket: {
  title: string;
  description: string;
  employee_name_snapshot?: string;
}): string {
  const { employee_name_snapshot: name = '' } = ticket;
  const description = withoutName(prepareText(ticket.description), name).trim();
  const heading = withoutName(prepareText(ticket.title), name).trim();
  const problem = cleanProblem(description);
  // A title that the desk made is the beginning of the description: said twice it would count twice.
  const isDerived = description.startsWith(heading.replace(/(?:…|\.\.\.)$/u, ''));
  return (isDerived ? problem : `${heading}\n${problem}`).replace(placeholder, ' ');
}

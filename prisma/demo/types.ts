/** What the demo desk is made of, as written by hand; seeding turns it into rows. Times are relative to the moment of seeding. */

import type { Category, Language, Level, Role, TicketStatus } from '@desk/contract/vocabulary';

export interface DemoEmployee {
  employee_id: string;
  email: string;
  name: string;
  department: string;
  role: Role;
  office_location: 'Shanghai' | 'Dublin' | 'Lyon' | 'Utrecht';
  language: Language;
}

export interface DemoComment {
  /** The requester, or a member of the IT staff. */
  by: string;
  text: string;
  /** Hours since the ticket was filed. */
  after_hours: number;
  /** Only staff see it. */
  internal?: true;
}

export interface DemoTicket {
  requester: string;
  language: Language;
  title: string;
  description: string;
  category: Category;
  severity: Level;
  urgency: Level;
  status: TicketStatus;
  /** Filed that many hours before now. */
  age_hours: number;
  /** A member of the IT staff; everything but a pending ticket has one. */
  assigned_to?: string;
  /** What fixed it, in the ticket's language; resolved and closed tickets have one. */
  resolution?: string;
  /** Hours since the ticket was filed. */
  resolved_after_hours?: number;
  /** Hours since the ticket was filed. */
  closed_after_hours?: number;
  comments?: DemoComment[];
}

export interface DemoArticle {
  language: Language;
  title: string;
  /** Markdown without the title. */
  content: string;
  category: Category;
  tags: string[];
  created_by: string;
  usage_count: number;
  /** Share of uses that helped, 0 to 1; null while nobody has used it. */
  success_rate: number | null;
  /** Written that many hours before now. */
  age_hours: number;
}

import { withQuery } from '../lib/with-query.ts';

/** A whole ticket number opens its ticket, in whatever case it was typed; other words open the list of what matches. */
export function searchDestination(words: string): string {
  const number = words.trim().toUpperCase();
  if (/^TK\d{11,}$/.test(number)) return `/tickets/${number}`;
  return withQuery('/tickets', { search: words.trim() });
}

import { type Sql, sql } from '../sql.ts';

/** The desk's calendar day at this moment, as `YYYY-MM-DD`. */
export function deskDay(now: Date, timeZone: string): string {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}

/** `TK20260401001`: at least three digits, more when a day needs them. */
export function ticketNumber(day: string, count: number): string {
  return `TK${day.replaceAll('-', '')}${String(count).padStart(3, '0')}`;
}

/** The same in SQL. `lpad` would cut 1000 to 100, so the length grows with the number. */
export function ticketNumberSql(day: Sql, count: Sql): Sql {
  return sql`'TK' || to_char(${day}, 'YYYYMMDD') || lpad(${count}::text, greatest(3, length(${count}::text)), '0')`;
}

/**
 * Takes the day's next number, for the statement that writes the ticket: when that fails, the number is given back.
 *
 * @param from a table expression; nothing is taken when it is empty
 */
export function takeNumberSql(day: string, from: Sql): Sql {
  return sql`
    insert into ticket_counter as counter (day, last_number)
    select ${day}::date, 1 from ${from}
    on conflict (day) do update set last_number = counter.last_number + 1
    returning ${ticketNumberSql(sql`day`, sql`last_number`)} as ticket_number`;
}

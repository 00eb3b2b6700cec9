import { ticketsEn } from './tickets-en.ts';
import { ticketsFr } from './tickets-fr.ts';
import { ticketsNl } from './tickets-nl.ts';
import { ticketsZh } from './tickets-zh.ts';
import type { DemoTicket } from './types.ts';

export const demoTickets: DemoTicket[] = [...ticketsZh, ...ticketsEn, ...ticketsFr, ...ticketsNl];

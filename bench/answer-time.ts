import { setTimeout as delay } from 'node:timers/promises';
import type { TicketDetail } from '@desk/contract/tickets';
import type { Client } from './client.ts';

export type AnswerTimes = {
  /** POST to 201: the floor, what filing costs without an answer. */
  filed_ms: number[];
  /** POST to the answer in the ticket, as a reader who asks every 5 ms sees it. */
  answered_ms: number[];
};

const tickets = [
  'Le VPN se coupe toutes les dix minutes quand je travaille de chez moi.',
  'Mijn laptop laadt niet meer op via het dockingstation sinds vanmorgen.',
  '三楼打印机一直卡纸，打不出发票，财务在等。',
  'Outlook search finds nothing newer than last week, restarting did not help.',
  'Impossible d’ouvrir le dossier partagé de la compta : accès refusé 0x80070005.',
  'Teams heeft geen geluid, met dezelfde headset werkt bellen wel.',
  '收到一封要求重新登录邮箱的邮件，我点了链接，怎么办？',
  'My account is locked after I changed my password on Monday.',
];

/** Files tickets one after the other, each in one of four languages, with nothing else going on. */
export async function measureAnswers(client: Client, count: number): Promise<AnswerTimes> {
  const filed_ms: number[] = [];
  const answered_ms: number[] = [];
  for (let n = 0; n < count; n++) {
    const startedAt = performance.now();
    const { ticket_number } = await client.post<TicketDetail>('/api/tickets/', {
      description: tickets[n % tickets.length],
    });
    filed_ms.push(performance.now() - startedAt);
    while (!(await isAnswered(client, ticket_number))) {
      if (performance.now() - startedAt > 60_000)
        throw new Error(`${ticket_number} got no answer in a minute`);
      await delay(5);
    }
    answered_ms.push(performance.now() - startedAt);
  }
  return { filed_ms, answered_ms };
}

async function isAnswered(client: Client, ticket_number: string): Promise<boolean> {
  const ticket = await client.get<TicketDetail>(`/api/tickets/${ticket_number}/`);
  return ticket.ai_responses.length > 0;
}

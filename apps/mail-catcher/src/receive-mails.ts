import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.ts';

export const loopback = '127.0.0.1';
/** In bytes. */
const largest = 5 * 1024 * 1024;

/** An SMTP server that takes every mail of this machine and sends none on. */
export async function receiveMails(mailbox: Mailbox, port: number): Promise<{ close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largest,
    closeTimeout: 500,
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address.toLowerCase());
        mailbox.keep(Buffer.concat(chunks), { from, to }).then(() => callback(), callback);
      });
    },
  });
  // A client that went away in the middle is its own business.
  const listening = server.listen(port, loopback);
  await once(listening, 'listening');
  server.on('error', () => {});
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}

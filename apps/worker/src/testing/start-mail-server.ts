import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the server does to whoever brings a mail. */
export type Manner = 'take' | 'refuse_recipient' | 'defer' | 'hang';

export type MailServer = {
  url: string;
  received: Email[];
  behave(manner: Manner): void;
  close(): Promise<void>;
};

const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

/** A real SMTP server on this machine, which can be told to misbehave. */
export async function startMailServer(): Promise<MailServer> {
  let manner: Manner = 'take';
  const received: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onRcptTo(_address, _session, callback) {
      if (manner === 'hang') return;
      if (manner === 'refuse_recipient') callback(refusal(550, 'no such user'));
      else if (manner === 'defer') callback(refusal(451, 'come back later'));
      else callback();
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push(mail);
          callback();
        }, callback);
      });
    },
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave(wish) {
      manner = wish;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

import PostalMime from 'postal-mime';

/** A mail as it was caught. */
export type CaughtMail = {
  id: number;
  /** Addresses only, as the server was told them. */
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  /** In the order in which they came, names in small letters. */
  headers: { name: string; value: string }[];
  received_at: string;
};

export type Mailbox = {
  keep(raw: Buffer, envelope: { from: string; to: string[] }): Promise<CaughtMail>;
  /** Newest first; only those for this address, if one is named. */
  list(to?: string): CaughtMail[];
  find(id: number): CaughtMail | undefined;
  empty(): void;
};

/** Keeps the latest mails in memory: they are for looking at, not for keeping. */
export function createMailbox(limit = 1_000): Mailbox {
  const mails: CaughtMail[] = [];
  let last = 0;
  return {
    async keep(raw, envelope) {
      const read = await PostalMime.parse(raw);
      last += 1;
      const mail = {
        id: last,
        ...envelope,
        subject: read.subject ?? '',
        text: read.text ?? '',
        html: read.html ?? null,
        headers: read.headers.map(({ key, value }) => ({ name: key, value })),
        received_at: new Date().toISOString(),
      };
      mails.unshift(mail);
      mails.length = Math.min(mails.length, limit);
      return mail;
    },
    list: (to) => mails.filter((mail) => to === undefined || mail.to.includes(to.toLowerCase())),
    find: (id) => mails.find((mail) => mail.id === id),
    empty() {
      mails.length = 0;
    },
  };
}

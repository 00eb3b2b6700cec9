import type { Desk } from '@desk/desk/desk';
import { tellNews } from '@desk/desk/notices/tell-news';
import type { Logger } from 'pino';
import { keepDoing, type TaskMetrics } from '../keep-doing.ts';
import { enqueueOwedMails, writeDueMails } from '../mail/deliver-mails.ts';
import type { MailSettings } from '../mail/write-mail.ts';
import type { OpenQueues } from '../open-queues.ts';

/**
 * Tells people what happens, in the page and, where there is a server for it, by mail. Everything it works on is written in
 * the database, so that any number of workers may do it, and a time that was slept through is made up for.
 *
 * @param deps.mail undefined where no mail can be sent: none is owed then
 */
export function startTelling(deps: {
  desk: Desk;
  queues: OpenQueues;
  mail: MailSettings | undefined;
  metrics: TaskMetrics;
  log: Logger;
}): { stop(): Promise<void> } {
  const { desk, queues, mail, metrics, log } = deps;
  const telling = keepDoing({
    name: 'tell-news',
    everyMs: 1_000,
    work: async () => {
      await tellNews(desk, { by_mail: mail !== undefined });
    },
    metrics,
    log,
  });
  const mailing =
    mail &&
    keepDoing({
      name: 'send-mails',
      everyMs: 2_000,
      work: async () => {
        await writeDueMails(desk, mail);
        await enqueueOwedMails(desk, queues);
      },
      metrics,
      log,
    });
  return {
    async stop() {
      await Promise.all([telling.stop(), mailing?.stop()]);
    },
  };
}

import { closeOnSignals } from '@desk/desk/close-on-signals';
import { logSerializers } from '@desk/desk/describe-error';
import { settingsOrExit } from '@desk/desk/environment';
import { pino } from 'pino';
import { readSettings } from './env.ts';
import { createMailbox } from './mailbox.ts';
import { receiveMails } from './receive-mails.ts';
import { serveMailbox } from './serve-mailbox.ts';

const settings = settingsOrExit(readSettings);
const log = pino({ level: settings.logLevel, serializers: logSerializers });
const mailbox = createMailbox();
const post = await receiveMails(mailbox, settings.smtpPort);
const page = await serveMailbox(mailbox, settings.port);
log.info({ smtp_port: settings.smtpPort, port: settings.port }, 'mails are caught');

closeOnSignals(log, async () => {
  await Promise.all([post.close(), page.close()]);
});

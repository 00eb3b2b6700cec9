import { findFreePort } from '@desk/local-services/free-port';
import { createTransport } from 'nodemailer';
import { expect, it } from 'vitest';
import { createMailbox } from './mailbox.ts';
import { receiveMails } from './receive-mails.ts';
import { serveMailbox } from './serve-mailbox.ts';

it('catches a mail over SMTP and shows it, without running what is in it', async () => {
  const [smtpPort, port] = [await findFreePort(), await findFreePort()];
  const mailbox = createMailbox(2);
  const post = await receiveMails(mailbox, smtpPort);
  const page = await serveMailbox(mailbox, port);
  const get = (path: string, headers?: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers });
  try {
    const transport = createTransport({ host: '127.0.0.1', port: smtpPort });
    const mail = {
      from: 'desk@example.com',
      to: 'Émilie <Emilie@Example.com>',
      subject: '打印机 <b>没反应</b>',
    };
    for (const text of ['1', '2', '3'])
      await transport.sendMail({ ...mail, text, html: '<script>alert(1)</script><p>Hello</p>' });

    const caught = await (await get('/api/mails?to=emilie@example.com')).json();
    expect(caught).toMatchObject([
      { id: 3, to: ['emilie@example.com'], subject: mail.subject, text: expect.stringContaining('3') },
      { id: 2 },
    ]);
    expect(await (await get('/api/mails?to=nobody@example.com')).json()).toEqual([]);
    expect(await (await get('/')).text()).toContain('打印机 &#60;b&#62;没反应&#60;/b&#62;');
    expect(await (await get('/mails/3')).text()).not.toContain('<script>');
    const body = await get('/mails/3/body');
    expect(body.headers.get('content-security-policy')).toContain('sandbox');
    expect((await get('/mails/1')).status).toBe(404);
    expect(await (await get('/mails/1', { 'accept-language': 'nl-NL,nl' })).text()).toContain('lang="nl"');
    expect((await fetch(`http://127.0.0.1:${port}/api/mails`, { method: 'DELETE' })).status).toBe(204);
    expect(mailbox.list()).toEqual([]);
  } finally {
    await Promise.all([post.close(), page.close()]);
  }
});

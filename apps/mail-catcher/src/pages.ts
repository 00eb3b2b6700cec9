import type { Language } from '@desk/contract/vocabulary';
import type { CaughtMail } from './mailbox.ts';
import { pageTexts } from './page-texts.ts';

const style = `
:root { color-scheme: light dark; --line: light-dark(#d9dde3, #343a43); --quiet: light-dark(#59636f, #a0aab6);
  --link: light-dark(#1a55c0, #8ab4ff); font: 15px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif; }
body { max-width: 880px; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 20px; } h1 small { color: var(--quiet); font-weight: 400; font-size: 15px; }
ol { list-style: none; margin: 0; padding: 0; }
li { border-top: 1px solid var(--line); }
h2 { font-size: 16px; margin: 28px 0 8px; }
li a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 16px; padding: 10px 4px; color: inherit; text-decoration: none; }
li a:hover strong { text-decoration: underline; }
strong { overflow-wrap: anywhere; } .quiet { color: var(--quiet); font-size: 14px; overflow-wrap: anywhere; }
a { color: var(--link); } a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; } dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: min(720px, 90vh); border: 1px solid var(--line); border-radius: 8px; background: canvas; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; }
@media (max-width: 560px) { li a, dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: 6px; } }`;

/** Looks again every few seconds by itself. */
export function listPage(mails: readonly CaughtMail[], language: Language): string {
  const texts = pageTexts[language];
  const rows = mails.map(
    (mail) => `
<li><a href="/mails/${mail.id}"><strong>${asHtml(mail.subject)}</strong><time class="quiet" datetime="${mail.received_at}">${asTime(mail.received_at)}</time>
<span class="quiet">${asHtml(mail.to.join(', '))}</span></a></li>`,
  );
  return page(
    language,
    texts.title,
    `<h1>${texts.title} <small>${mails.length}</small></h1>
${rows.length > 0 ? `<ol>${rows.join('')}</ol>` : `<p class="quiet">${texts.none}</p>`}`,
    '<meta http-equiv="refresh" content="4">',
  );
}

export function missingPage(language: Language): string {
  const { all, not_here } = pageTexts[language];
  return page(language, not_here, `<p><a href="/">${all}</a></p>\n<h1>${not_here}</h1>`);
}

export function mailPage(mail: CaughtMail, language: Language): string {
  const texts = pageTexts[language];
  const shown = [
    'from',
    'to',
    'date',
    'message-id',
    'in-reply-to',
    'references',
    'auto-submitted',
    'list-unsubscribe',
  ];
  const headers = mail.headers
    .filter(({ name }) => shown.includes(name))
    .map(({ name, value }) => `<dt>${asHtml(name)}</dt><dd>${asHtml(value)}</dd>`);
  return page(
    language,
    mail.subject,
    `<p><a href="/">${texts.all}</a></p>
<h1>${asHtml(mail.subject)}</h1>
<dl>${headers.join('')}</dl>
${mail.html === null ? '' : `<h2>${texts.as_html}</h2><iframe title="${texts.as_html}" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/${mail.id}/body"></iframe>`}
<h2>${texts.as_text}</h2>
<pre>${asHtml(mail.text)}</pre>`,
  );
}

const tags: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en', fr: 'fr', nl: 'nl' };

function page(language: Language, title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="${tags[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}
<title>${asHtml(title)}</title><style>${style}</style></head>
<body>${body}</body></html>
`;
}

const asTime = (iso: string) => `${iso.slice(11, 19)} UTC`;

const asHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

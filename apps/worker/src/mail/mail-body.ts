import type { Language } from '@desk/contract/vocabulary';

/** What stands in a mail, whether as plain text or as HTML. */
export type MailBody = {
  language: Language;
  title: string;
  hello: string;
  told: { headline: string; text: string | null; note: string | null }[];
  notes: string[];
  rating: { question: string; choices: { emoji: string; label: string; url: string }[] } | null;
  button: { label: string; url: string };
  footer: string;
  preferences: { label: string; url: string };
};

const htmlLanguage: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en', fr: 'fr', nl: 'nl' };

export function renderText(body: MailBody): string {
  const told = body.told.flatMap(({ headline, text, note }) => [
    headline,
    ...(text ? [quote(text)] : []),
    ...(note ? [note] : []),
  ]);
  const rating = body.rating
    ? [
        [
          body.rating.question,
          ...body.rating.choices.map(({ emoji, label, url }) => `${emoji} ${label}\n${url}`),
        ].join('\n'),
      ]
    : [];
  const paragraphs = [
    body.title,
    body.hello,
    ...told,
    ...body.notes,
    ...rating,
    `${body.button.label}\n${body.button.url}`,
    `--\n${body.footer}\n${body.preferences.label}\n${body.preferences.url}`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function quote(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^/gm, '> ');
}

const font =
  '-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,PingFang SC,Microsoft YaHei,Noto Sans SC,sans-serif';

/** No images, no scripts, nothing from elsewhere; it reads well in light and dark, at any width, aloud too. */
export function renderHtml(body: MailBody): string {
  const [first] = body.told;
  const told = body.told.map(
    ({ headline, text, note }) => `
<p style="margin:16px 0 8px"><strong>${asHtml(headline)}</strong></p>${
      text
        ? `
<blockquote style="margin:0 0 8px;padding:4px 0 4px 12px;border-left:3px solid #8a94a6">${withLines(text)}</blockquote>`
        : ''
    }${note ? `<p style="margin:0 0 8px;font-size:14px">${asHtml(note)}</p>` : ''}`,
  );
  const notes = body.notes.map((note) => `<p style="margin:16px 0">${asHtml(note)}</p>`);
  return `<!doctype html>
<html lang="${htmlLanguage[body.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${asHtml(body.title)}</title>
</head>
<body style="margin:0;padding:24px 16px;font:16px/1.6 ${font}">
<div style="display:none;max-height:0;overflow:hidden">${asHtml(first?.headline ?? '')}</div>
<div style="max-width:560px;margin:0 auto">
<h1 style="margin:0 0 16px;font-size:18px;line-height:1.4">${asHtml(body.title)}</h1>
<p style="margin:0 0 16px">${asHtml(body.hello)}</p>
${told.join('\n')}
${notes.join('\n')}
${body.rating ? ratingHtml(body.rating) : ''}
<p style="margin:24px 0"><a href="${asHtml(body.button.url)}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#1f5fd6;color:#ffffff;text-decoration:none;font-weight:600">${asHtml(body.button.label)}</a></p>
<hr style="border:0;border-top:1px solid #8a94a6;margin:24px 0 12px">
<p style="margin:0;font-size:14px">${asHtml(body.footer)}<br><a href="${asHtml(body.preferences.url)}">${asHtml(body.preferences.label)}</a></p>
</div>
</body>
</html>
`;
}

function ratingHtml({ question, choices }: NonNullable<MailBody['rating']>): string {
  const cells = choices.map(
    ({ emoji, label, url }) => `
<td align="center" style="padding:4px"><a href="${asHtml(url)}" style="display:block;text-decoration:none;font-size:14px"><span aria-hidden="true" style="display:block;font-size:30px;line-height:1.3">${emoji}</span>${asHtml(label)}</a></td>`,
  );
  return `<p style="margin:24px 0 8px"><strong>${asHtml(question)}</strong></p>
<table role="presentation" cellpadding="0" cellspacing="0"><tr>${cells.join('')}
</tr></table>`;
}

function withLines(text: string): string {
  return asHtml(text).replace(/\r\n?|\n/g, '<br>\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

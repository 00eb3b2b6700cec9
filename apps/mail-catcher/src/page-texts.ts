import type { Language } from '@desk/contract/vocabulary';

type PageTexts = {
  title: string;
  none: string;
  all: string;
  not_here: string;
  as_html: string;
  as_text: string;
};

/** What the pages say around the mails, in the language of the browser. */
export const pageTexts: Readonly<Record<Language, PageTexts>> = {
  en: {
    title: 'Caught mails',
    none: 'Nothing yet. What the desk sends by e-mail appears here, and goes nowhere else.',
    all: 'All mails',
    not_here: 'This mail is not here any more.',
    as_html: 'As HTML',
    as_text: 'As plain text',
  },
  zh: {
    title: '截获的邮件',
    none: '暂无邮件。服务台发出的邮件只会出现在这里，不会真正发送。',
    all: '全部邮件',
    not_here: '此邮件已不在这里。',
    as_html: 'HTML 格式',
    as_text: '纯文本格式',
  },
  fr: {
    title: 'E-mails interceptés',
    none: 'Rien pour l’instant. Les e-mails du centre d’assistance arrivent ici et ne partent nulle part ailleurs.',
    all: 'Tous les e-mails',
    not_here: 'Cet e-mail n’est plus ici.',
    as_html: 'En HTML',
    as_text: 'En texte brut',
  },
  nl: {
    title: 'Onderschepte e-mails',
    none: 'Nog niets. Wat de helpdesk per e-mail verstuurt, komt hier terecht en gaat nergens anders heen.',
    all: 'Alle e-mails',
    not_here: 'Deze e-mail is hier niet meer.',
    as_html: 'Als HTML',
    as_text: 'Als platte tekst',
  },
};

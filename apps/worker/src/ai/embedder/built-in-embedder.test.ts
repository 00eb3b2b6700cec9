import { type Language, languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { createBuiltInEmbedder } from './built-in-embedder.ts';

const embedder = createBuiltInEmbedder();

async function similarity(one: string, other: string): Promise<number> {
  const [a, b] = await embedder.embed([one, other]);
  return dot(a, b);
}

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return a && b ? a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0) : Number.NaN;
}

describe('the built-in embedder', () => {
  it('gives vectors of 384 numbers and unit length, for an empty text too', async () => {
    const texts = ['Printer jams', 'VPN连不上', '', '!!!', 'x'.repeat(100_000)];
    const vectors = await embedder.embed(texts);
    expect(vectors.map((vector) => vector.length)).toEqual(texts.map(() => 384));
    for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 5);
  });

  it('gives the same vector for the same text, alone or among others', async () => {
    const [alone] = await embedder.embed(['Mijn laptop start niet op']);
    const [, among] = await createBuiltInEmbedder().embed(['VPN', 'Mijn laptop start niet op']);
    expect(among).toEqual(alone);
  });

  it('brings one thing together across languages', async () => {
    const printers = [
      'The printer is jammed',
      'De printer heeft een papierstoring',
      "Bourrage dans l'imprimante",
      '打印机卡纸',
    ];
    for (const one of printers) {
      for (const other of printers) expect(await similarity(one, other)).toBeGreaterThan(0.5);
      expect(await similarity(one, 'Wachtwoord vergeten')).toBeLessThan(0.3);
    }
  });

  it('listens more to a headline than to what stands below it', async () => {
    const printer = 'Printer jams on every page';
    const [asTitle, asText] = [`${printer}\nMeeting in Teams`, `Meeting in Teams\n${printer}`];
    expect(await similarity(printer, asTitle)).toBeGreaterThan(await similarity(printer, asText));
  });

  it('brings texts together that share an error code, whatever else they say', async () => {
    const code = await similarity('Code 0x80070005 hier', 'Voici : 0x80070005 partout');
    const otherCode = await similarity('Code 0x80070005 hier', 'Voici : 0x8024402c partout');
    expect(code).toBeGreaterThan(otherCode + 0.1);
  });

  it.each(pairsOfLanguages())('finds the same trouble from %s in %s', async (from, to) => {
    const queries = await embedder.embed(sameTrouble.map((row) => row[from]));
    const targets = await embedder.embed(sameTrouble.map((row) => row[to]));
    const found = queries.filter((query, right) => {
      const better = targets.filter((target) => dot(query, target) > dot(query, targets[right]));
      return better.length < 3;
    });
    expect(found.length / sameTrouble.length).toBeGreaterThanOrEqual(0.8);
  });
});

function pairsOfLanguages(): [Language, Language][] {
  return languages.flatMap((from) =>
    languages.filter((to) => to !== from).map((to): [Language, Language] => [from, to]),
  );
}

const sameTrouble: readonly Record<Language, string>[] = [
  {
    zh: '每打两页就卡纸，一楼那台打印机',
    en: 'Copier on the ground floor swallows the sheets, paper stuck again',
    fr: "Les feuilles restent coincées dans l'imprimante du rez-de-chaussée, bourrage",
    nl: 'Papier blijft hangen in de printer op de begane grond',
  },
  {
    zh: '在家办公连 VPN 一直超时',
    en: 'VPN times out when I work from home',
    fr: 'Le VPN n’aboutit pas en télétravail, délai dépassé',
    nl: 'VPN geeft time-out bij thuiswerken',
  },
  {
    zh: '忘记密码，账号被锁定',
    en: 'I forgot my password and now the account is locked',
    fr: 'Mot de passe oublié, mon compte est verrouillé',
    nl: 'Wachtwoord vergeten en nu is mijn account vergrendeld',
  },
  {
    zh: '换了新手机，验证码收不到',
    en: 'New phone, the authenticator no longer shows a verification code',
    fr: 'Nouveau téléphone, plus de code de vérification',
    nl: 'Nieuwe telefoon, geen verificatiecode meer',
  },
  {
    zh: 'Outlook 邮件发不出，停在发件箱',
    en: 'Outlook mail stays in the outbox',
    fr: 'Les mails Outlook restent dans la boîte d’envoi',
    nl: 'Outlook-mails blijven in postvak uit staan',
  },
  {
    zh: 'Teams 会议里没有声音',
    en: 'No sound in my Teams meeting',
    fr: 'Pas de son dans ma réunion Teams',
    nl: 'Geen geluid in mijn Teams-vergadering',
  },
  {
    zh: '点了钓鱼邮件里的链接',
    en: 'Clicked on a link in a phishing mail',
    fr: 'J’ai cliqué sur un lien dans un mail de hameçonnage',
    nl: 'Op een link in een phishingmail geklikt',
  },
  {
    zh: '笔记本电脑被偷',
    en: 'My laptop was stolen',
    fr: 'On a volé mon ordinateur portable',
    nl: 'Mijn laptop is gestolen',
  },
  {
    zh: '需要共享文件夹的访问权限',
    en: 'I need access to a shared folder',
    fr: 'Il me faut un accès au dossier partagé',
    nl: 'Ik heb toegang nodig tot een gedeelde map',
  },
  {
    zh: 'Excel 打开大文件就崩溃',
    en: 'Excel crashes on large files',
    fr: 'Excel plante sur les gros fichiers',
    nl: 'Excel crasht bij grote bestanden',
  },
  {
    zh: '电池充不进电，充电器也换过了',
    en: 'Battery does not charge, I tried another charger',
    fr: 'La batterie ne charge plus, même avec un autre chargeur',
    nl: 'Batterij laadt niet op, ook niet met een andere oplader',
  },
  {
    zh: '整层楼无线网络都断了',
    en: 'Wi-Fi is gone on the whole floor',
    fr: 'Plus de Wi-Fi sur tout l’étage',
    nl: 'Wifi weg op de hele verdieping',
  },
];

import { type Category, type Language, languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { labelledTickets } from '../testing/labelled-tickets.ts';
import { classify } from './classify.ts';

function categoryOf(language: Language, title: string, description = ''): Category {
  return classify({ title, description, language }).category;
}

describe('classify', () => {
  it.each([
    [
      'en',
      'Outlook cannot reach the server',
      'Nothing else works either, every page stays blank.',
      'network',
    ],
    ['fr', 'Outlook ne joint plus le serveur', 'Plus rien ne marche, aucun site ne répond.', 'network'],
    ['en', 'Teams call has no sound', 'The headset works elsewhere.', 'collaboration'],
    ['zh', 'Teams 会议没有声音', '耳机在其他软件正常。', 'collaboration'],
    ['en', 'I clicked a link in a strange mail', 'It came to my Outlook inbox this morning.', 'security'],
    ['nl', 'Ik heb op een link in een vreemde mail geklikt', '', 'security'],
    ['fr', 'Je voudrais un accès à la boîte mail partagée', '', 'permission'],
    ['zh', '笔记本丢了', '昨天落在出租车上', 'security'],
    ['nl', 'Mijn werktelefoon ben ik sinds gisteren kwijt', '', 'security'],
    ['fr', 'J’ai perdu mon mot de passe', 'Je ne peux plus ouvrir mon ordinateur.', 'permission'],
    ['nl', 'Wachtwoord kwijt', 'Ik kom niet meer in mijn laptop.', 'permission'],
    ['en', 'Connection lost', 'My laptop loses the Wi-Fi every hour.', 'network'],
  ] as const)(
    'gives a ticket to the team that would fix it (%s: %s)',
    (language, title, description, category) => {
      expect(categoryOf(language, title, description)).toBe(category);
    },
  );

  it('does not find "ip" in "équipement"', () => {
    expect(categoryOf('fr', 'Mon équipement de bureau', 'Le participant est content de son équipe.')).toBe(
      'other',
    );
  });

  it('understands a Dutch compound by its parts', () => {
    expect(categoryOf('nl', 'De printerdriver ontbreekt')).toBe('hardware');
    expect(categoryOf('nl', 'Mijn thuiswerkverbinding hapert')).toBe('network');
  });

  it('leaves to other what no IT team would fix, and what says nothing', () => {
    expect(categoryOf('en', 'The coffee machine leaks')).toBe('other');
    expect(categoryOf('nl', 'Het doet het weer niet')).toBe('other');
    expect(categoryOf('zh', '')).toBe('other');
  });

  it('weighs all that is said instead of taking the first word', () => {
    expect(categoryOf('en', 'My computer', 'The VPN tunnel drops and the proxy refuses me.')).toBe('network');
  });

  it('reads a text that is no text in no time', () => {
    const before = process.cpuUsage();
    for (const nonsense of [
      'x'.repeat(50_000),
      '打印'.repeat(20_000),
      'a '.repeat(20_000),
      '<'.repeat(50_000),
    ]) {
      classify({ title: nonsense.slice(0, 200), description: nonsense, language: 'nl' });
    }
    // Microseconds of the processor; a search that were quadratic would take minutes.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });

  it('says what its judgement rests on', () => {
    const { matched } = classify({
      title: 'VPN down',
      description: 'The whole team is offline.',
      language: 'en',
    });
    expect(matched).toEqual(expect.arrayContaining(['vpn', 'internet', 'everybody']));
  });

  it.each([
    ['en', 'No internet for the whole team', 'Nobody can work.', 'high', 'high'],
    ['fr', 'Toute l’équipe est sans réseau', 'Rien ne marche.', 'high', 'high'],
    ['nl', 'Iedereen ligt eruit', 'Het netwerk doet niets.', 'high', 'high'],
    ['zh', '全公司断网', '没法工作', 'high', 'high'],
    ['en', 'I cannot log in', 'It refuses my password.', 'medium', 'medium'],
    ['fr', 'Comment changer ma signature ?', '', 'low', 'low'],
    ['nl', 'Graag Visio op mijn laptop', 'Geen haast.', 'low', 'low'],
    ['zh', '申请安装软件', '不急，下周也可以。', 'low', 'low'],
    ['en', 'Laptop stolen', 'From my car.', 'high', 'high'],
    ['en', 'Strange email about a parcel', 'I did not click on anything.', 'low', 'medium'],
    ['en', 'Report will not export', 'It has to be with the customer by 2 pm.', 'medium', 'high'],
    ['en', 'Folder used by 12 people is read-only', '', 'medium', 'medium'],
    ['fr', 'Excel plante', 'Je dois rendre le dossier avant 14h.', 'medium', 'high'],
    ['zh', 'Excel 闪退', '三点前要交。', 'medium', 'high'],
    ['en', 'Teams is not working', 'Everyone else is fine, only me.', 'medium', 'medium'],
    ['nl', 'Scherm flikkert soms', 'Niet dringend.', 'low', 'low'],
  ] as const)(
    'judges what is hurt and how soon to act (%s: %s %s)',
    (language, title, description, severity, urgency) => {
      expect(classify({ title, description, language })).toMatchObject({ severity, urgency });
    },
  );
});

describe('on tickets as people write them', () => {
  const scores = languages.map((language) => {
    const tickets = labelledTickets.filter((ticket) => ticket.language === language);
    const right = { category: 0, severity: 0, urgency: 0 };
    for (const ticket of tickets) {
      const found = classify(ticket);
      if (found.category === ticket.category) right.category++;
      if (found.severity === ticket.severity) right.severity++;
      if (found.urgency === ticket.urgency) right.urgency++;
    }
    return { language, count: tickets.length, right };
  });

  it.each(scores)('has at least 30 tickets in $language', ({ count }) => {
    expect(count).toBeGreaterThanOrEqual(30);
  });

  it.each(scores)('finds the category of 85 % in $language', ({ count, right }) => {
    expect(right.category / count).toBeGreaterThanOrEqual(0.85);
  });

  it.each(scores)('finds severity and urgency of 75 % each in $language', ({ count, right }) => {
    expect(Math.min(right.severity, right.urgency) / count).toBeGreaterThanOrEqual(0.75);
  });
});

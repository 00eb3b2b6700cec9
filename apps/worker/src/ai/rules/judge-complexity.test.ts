import type { Language } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { judgeComplexity } from './judge-complexity.ts';

const judge = (language: Language, description: string) =>
  judgeComplexity({ title: '', description }, language);

describe('several problems in one ticket', () => {
  it.each<[Language, string]>([
    ['en', 'My VPN drops every hour. Also, the printer on floor 2 jams.'],
    ['en', 'I have two problems: Outlook is slow and my mouse is broken.'],
    ['en', '1. The projector in room 4 stays dark\n2. I cannot sign in to SAP'],
    ['en', 'Teams has no sound for me. Besides, could you install Visio on my laptop?'],
    ['fr', 'Mon VPN se coupe toutes les heures. Par ailleurs, l’imprimante du 2e bourre.'],
    ['fr', 'J’ai deux problèmes : Outlook rame et ma souris est cassée.'],
    ['fr', '- Le projecteur de la salle 4 reste noir\n- Je n’arrive pas à me connecter à SAP'],
    ['nl', 'Mijn VPN valt elk uur weg. Daarnaast werkt de printer op de tweede niet meer.'],
    ['nl', 'Ik heb twee problemen: Outlook is traag en mijn muis is kapot.'],
    ['nl', '1) De beamer in zaal 4 blijft zwart\n2) Ik kan niet inloggen op SAP'],
    ['zh', '我的VPN每小时都断。另外，二楼的打印机一直卡纸。'],
    ['zh', '有两个问题：Outlook很慢，鼠标也坏了。'],
    ['zh', '1、四号会议室的投影仪不亮\n2、SAP登录不上'],
  ])('%s: %s', (language, text) => {
    expect(judge(language, text).problem_count).toBeGreaterThan(1);
  });

  it.each<[Language, string]>([
    ['en', 'My VPN drops every hour. I also restarted the laptop, and the VPN still drops.'],
    ['en', 'The printer jams. 1. I opened the tray 2. I took the paper out'],
    ['en', 'How do I change the language of Word?'],
    ['fr', 'Mon VPN se coupe toutes les heures. J’ai aussi redémarré, et le VPN se coupe encore.'],
    ['nl', 'Mijn VPN valt elk uur weg. Ook na een herstart valt de VPN weg.'],
    ['zh', '我的VPN每小时都断，同时VPN图标变红。'],
  ])('is one where more is told of the same, %s: %s', (language, text) => {
    expect(judge(language, text).problem_count).toBe(1);
  });
});

describe('the wish to speak to a person', () => {
  it.each<[Language, string]>([
    ['en', 'My mouse is slow. I would rather speak to someone than get an automatic answer.'],
    ['en', 'Could someone call me back about the licence?'],
    ['fr', 'Ma souris est lente. Je veux parler à quelqu’un.'],
    ['fr', 'Pas de robot s’il vous plaît, rappelez-moi.'],
    ['nl', 'Mijn muis is traag. Ik wil graag iemand spreken.'],
    ['nl', 'Geen chatbot alsjeblieft, kan iemand me terugbellen?'],
    ['zh', '鼠标不灵，请转人工。'],
    ['zh', '不要机器人回复，麻烦打电话给我。'],
  ])('is heard, %s: %s', (language, text) => {
    expect(judge(language, text).wants_person).toBe(true);
  });

  it.each<[Language, string]>([
    ['en', 'I cannot call anybody with Teams, the call button is grey.'],
    ['fr', 'Un client vient de m’appeler et je n’entendais rien dans mon casque.'],
    ['nl', 'Als klanten me bellen via Teams hoor ik niets.'],
    ['zh', '用Teams打电话时对方听不到我说话。'],
  ])('is not heard where only the telephone is told of, %s: %s', (language, text) => {
    expect(judge(language, text).wants_person).toBe(false);
  });
});

describe('outages and attacks', () => {
  it.each<[Language, string]>([
    ['en', 'The ERP is down for the whole site, nobody can work.'],
    ['fr', 'L’ERP est tombé, plus personne ne peut travailler sur tout le site.'],
    ['nl', 'Het ERP ligt plat, niemand op de hele vestiging kan werken.'],
    ['zh', 'ERP宕机了，全公司都没法工作。'],
  ])('an outage is seen, %s: %s', (language, text) => {
    expect(judge(language, text)).toMatchObject({ is_outage: true, is_attack: false });
  });

  it.each<[Language, string]>([
    ['en', 'I typed my password into a phishing site, somebody is signed in as me.'],
    ['fr', 'J’ai saisi mon mot de passe sur un site d’hameçonnage, on s’est connecté avec mon compte.'],
    ['nl', 'Ik heb mijn wachtwoord ingevuld op een phishingsite, iemand is ingelogd als ik.'],
    ['zh', '我在钓鱼网站上输入了密码，账号被盗了。'],
  ])('an attack is seen, %s: %s', (language, text) => {
    expect(judge(language, text).is_attack).toBe(true);
  });

  it.each<[Language, string]>([
    ['en', 'The wheel of my mouse jumps a little, no hurry.'],
    ['fr', 'La molette de ma souris saute un peu, rien d’urgent.'],
    ['nl', 'Het wieltje van mijn muis hapert een beetje, geen haast.'],
    ['zh', '鼠标滚轮有点跳，不急。'],
  ])('a small thing is none of it, %s: %s', (language, text) => {
    expect(judge(language, text)).toEqual({
      is_outage: false,
      is_attack: false,
      problem_count: 1,
      wants_person: false,
    });
  });
});

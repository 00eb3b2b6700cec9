import { languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { detectLanguage, isInLanguage } from './language.ts';

describe('detectLanguage', () => {
  it.each([
    ['zh', '打印机卡纸'],
    ['zh', 'Outlook打不开，提示 cannot connect to server'],
    ['zh', '登录 SAP 时提示密码错误'],
    ['en', 'No sound in Teams'],
    ['en', 'My laptop will not start this morning, the screen stays black.'],
    ['fr', 'Outlook ne répond plus'],
    ['fr', 'Je n’arrive plus à me connecter au VPN depuis chez moi'],
    ['nl', 'Printer stuk'],
    ['nl', 'Ik kan niet inloggen, mijn account is geblokkeerd'],
  ] as const)('takes a ticket for %s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('gives the fallback for a text too short to tell', () => {
    expect(detectLanguage('VPN', 'nl')).toBe('nl');
    expect(detectLanguage('', 'fr')).toBe('fr');
    expect(detectLanguage('0x80070005')).toBe('en');
  });

  it('is not led astray by addresses and codes', () => {
    const text =
      'Bestand \\\\fs-lyon-02\\finance opent niet, zie https://intranet.example.com/support/files?id=12';
    expect(detectLanguage(text)).toBe('nl');
  });
});

describe('isInLanguage', () => {
  const answers = {
    zh: '请先重启电脑，然后重新连接无线网络。',
    en: 'Restart your computer first, then connect to the wireless network again.',
    fr: 'Redémarrez d’abord votre ordinateur, puis reconnectez-vous au réseau sans fil.',
    nl: 'Start eerst uw computer opnieuw op en maak daarna opnieuw verbinding met het draadloze netwerk.',
  };

  it.each(languages)('accepts an answer in %s for that language alone', (language) => {
    expect(languages.filter((other) => isInLanguage(answers[language], other))).toEqual([language]);
  });

  it('lets a text pass that is too short to tell', () => {
    expect(isInLanguage('OK', 'fr')).toBe(true);
  });
});

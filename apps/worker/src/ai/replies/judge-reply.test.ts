import type { ClosureIntent, Language } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { judgeReply } from './judge-reply.ts';

// How good it is on the whole is measured by the evaluation; here stands what must never happen, and why.

const mayClose = (text: string, language: Language) => {
  const { closure_intent, confidence } = judgeReply(text, language);
  return closure_intent === 'thanks_only' && confidence >= 0.9;
};

describe('judgeReply', () => {
  it.each<[Language, string]>([
    ['en', 'Works again, thank you!'],
    ['fr', 'Problème résolu, merci beaucoup.'],
    ['nl', 'Het probleem is opgelost, hartelijk dank.'],
    ['zh', '问题已经解决，非常感谢！'],
    ['en', 'They work again, thanks'],
    ['en', 'It has worked since Monday, thank you!'],
    ['nl', 'Alle printers werken weer, bedankt'],
    ['nl', 'Goede morgen, het probleem is opgelost, bedankt'],
  ])('hears in %s that it is over: %s', (language, text) => {
    expect(mayClose(text, language)).toBe(true);
  });

  it.each<[Language, string, string]>([
    ['en', 'thanks alone', 'Thank you so much!'],
    ['fr', 'thanks before the help', 'Merci d’avance.'],
    ['nl', 'a plan', 'Bedankt, ik probeer het morgen.'],
    ['zh', 'a plan', '谢谢，我明天试一下。'],
    ['en', 'a condition', 'If it works after the reboot you can close it.'],
    ['fr', 'a question', 'C’est réglé ?'],
    ['nl', 'a reservation', 'Werkt weer, maar de helft van de mails ontbreekt.'],
    ['zh', 'a reservation', '能用了，但是很慢。'],
    ['en', 'another matter', 'Fixed, thanks. By the way, could you order me a mouse?'],
    ['fr', 'a negation', 'Ça ne marche toujours pas, merci.'],
    ['nl', 'a negation', 'Het is nog niet opgelost.'],
    ['zh', 'a negation', '没有解决。'],
    ['en', 'sarcasm', 'Great, thanks for nothing.'],
    ['en', 'what a machine said', 'It shows "Solved, thank you" and closes.'],
    ['en', 'what was', 'It worked until yesterday.'],
    ['fr', 'what was', 'Ça marchait la semaine dernière.'],
    ['en', 'an answer about whose laptop it is', 'Excel 365 on my work laptop.'],
    ['en', 'an answer about where they are', 'I work from home today.'],
    ['nl', 'an answer about where they are', 'Ik werk vandaag thuis.'],
    ['nl', 'an answer about what they have', 'Hij draait op Windows 11.'],
    ['fr', 'instructions', 'La marche à suivre est à la page 3.'],
    ['en', 'an appointment', 'Tomorrow at 10 works for me.'],
    ['fr', 'an appointment', 'Demain 10 h ça me va, ça marche.'],
    ['nl', 'an appointment', '10 uur lukt wel, bedankt.'],
    ['zh', 'an appointment', '明天上午10点可以，没问题了'],
    ['en', 'what is not understood after it', 'Works. The shelf in room 3 wobbles.'],
  ])('never closes by it, in %s: %s', (language, _, text) => {
    expect(mayClose(text, language)).toBe(false);
  });

  it.each<[ClosureIntent, Language, string]>([
    ['still_broken', 'nl', 'Helaas, nog steeds dezelfde fout.'],
    ['still_broken', 'zh', '谢谢，但还是不行。'],
    ['thanks_but', 'en', 'Thanks, mail works now, but the calendar is empty.'],
    ['new_problem', 'fr', 'Merci, c’est réglé. J’ai un autre problème : le scanner.'],
    ['none', 'en', 'My laptop is the LT-20417.'],
  ])('tells %s, in %s: %s', (intent, language, text) => {
    expect(judgeReply(text, language).closure_intent).toBe(intent);
  });

  it('goes by the language of the words, whatever language their author reads the desk in', () => {
    expect(mayClose('Merci beaucoup, tout fonctionne à nouveau sur mon ordinateur.', 'nl')).toBe(true);
  });

  it('takes praise that means its opposite for what it is', () => {
    expect(judgeReply('Oh wonderful, great job, thanks for nothing.', 'en').sentiment).toBe('negative');
  });

  it('knows who wants a person', () => {
    const wants = (text: string, language: Language) => judgeReply(text, language).wants_person;
    expect(wants('Can I please talk to a real person?', 'en')).toBe(true);
    expect(wants('Je voudrais parler à quelqu’un.', 'fr')).toBe(true);
    expect(wants('Ik wil met iemand praten.', 'nl')).toBe(true);
    expect(wants('请帮我转人工。', 'zh')).toBe(true);
    expect(wants('The person next to me has it too.', 'en')).toBe(false);
  });

  it('asks nothing of anybody for courtesies and automatic replies', () => {
    const wantsNothing = (text: string, language: Language) => judgeReply(text, language).wants_nothing;
    expect(wantsNothing('Bonne journée !', 'fr')).toBe(true);
    expect(wantsNothing('自动回复：本人休假中。', 'zh')).toBe(true);
    expect(wantsNothing('👍', 'en')).toBe(true);
    expect(wantsNothing('Waar vind ik de handleiding?', 'nl')).toBe(false);
  });
});

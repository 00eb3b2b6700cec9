import { languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { concepts } from '../../concepts/dictionary.ts';
import { isInLanguage } from '../../language.ts';
import { triage } from '../../triage/triage.ts';
import { findSituation, generalAdvice } from './general-advice.ts';
import { questionTexts } from './question-texts.ts';
import { questionsFor } from './questions-for.ts';
import { situations } from './situations.ts';
import { situationsEn } from './situations-en.ts';
import { situationsFr } from './situations-fr.ts';
import { situationsNl } from './situations-nl.ts';
import { situationsZh } from './situations-zh.ts';

const texts = { zh: situationsZh, en: situationsEn, fr: situationsFr, nl: situationsNl };

describe('the situations', () => {
  it('are known by concepts that exist', () => {
    const known = new Set<string>(concepts.map(({ id }) => id));
    for (const [id, { signs }] of Object.entries(situations))
      expect(
        signs.flat().filter((sign) => !known.has(sign)),
        id,
      ).toEqual([]);
  });

  it.each(languages)('give two or three short steps each in %s', (language) => {
    for (const [id, steps] of Object.entries(texts[language])) {
      expect(steps.length, id).toBeGreaterThanOrEqual(2);
      expect(steps.length, id).toBeLessThanOrEqual(3);
      for (const step of steps) expect(step.length, step).toBeLessThanOrEqual(200);
      expect(isInLanguage(steps.join('\n'), language), id).toBe(true);
    }
  });

  it.each([
    ['en', 'The printer jams on every page', 'paper_jam'],
    ['nl', 'Mijn postvak is vol en ik kan niets meer versturen', 'mailbox_full'],
    ['fr', 'Le VPN ne se connecte pas depuis la maison', 'vpn'],
    ['zh', '忘记密码了，登录不了电脑', 'password'],
  ] as const)('are found in what people write, in %s', (language, text, situation) => {
    const { category, matched } = triage({ title: text, description: text, language, neighbours: [] });
    expect(findSituation(category, matched)).toBe(situation);
  });

  it('count only in the category that the ticket has', () => {
    expect(findSituation('security', ['vpn', 'phishing'])).toBe('phishing');
    expect(findSituation('other', ['vpn', 'phishing'])).toBeUndefined();
  });
});

describe('general advice', () => {
  it('does not tell whoever asks for something to repair something', () => {
    const about = { category: 'hardware', matched: [], language: 'en' } as const;
    expect(generalAdvice({ ...about, intent: 'request' }).safe).toEqual([]);
    expect(generalAdvice({ ...about, intent: 'incident' }).safe.length).toBeGreaterThan(2);
  });
});

describe('questions', () => {
  it.each(languages)('are in %s', (language) => {
    const all = Object.values(questionTexts).map((text) => text[language]);
    expect(new Set(all).size).toBe(all.length);
    expect(isInLanguage(all.join('\n'), language)).toBe(true);
  });

  it('are two to four, and not what the text has said already', () => {
    const about = { category: 'network', intent: 'incident', language: 'en' } as const;
    const open = questionsFor(about, 'No internet');
    expect(open).toHaveLength(4);
    const said = questionsFor(about, 'No internet on floor 3 since this morning, for everybody');
    expect(said).toEqual([questionTexts.reach.en, questionTexts.message.en]);
  });

  it('ask about what is wanted where something is wanted', () => {
    const about = { category: 'software', intent: 'request', language: 'nl' } as const;
    expect(questionsFor(about, 'Graag Visio')).toContain(questionTexts.which_software.nl);
  });
});

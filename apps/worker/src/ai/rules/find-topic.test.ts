import { topicLabels, topics } from '@desk/contract/topics';
import { type Language, languages } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { readTickets } from '../../../../../evaluation/read-data.ts';
import { concepts } from '../concepts/dictionary.ts';
import { findTopic } from './find-topic.ts';

it('knows every topic as a concept of the dictionary', () => {
  const ids: readonly string[] = concepts.map(({ id }) => id);
  expect(topics.filter((topic) => !ids.includes(topic))).toEqual([]);
});

describe.each(languages)('the topic of a ticket in %s', (language) => {
  it.each(topics)('is %s where it says so', (topic) => {
    expect(findTopic({ title: topicLabels[topic][language], description: '' }, language)).toBe(topic);
  });
});

describe('the topic of a ticket', () => {
  it.each<[Language, string, string]>([
    ['zh', '连不上', '我在家用笔记本电脑登录VPN，一直提示超时。'],
    ['en', 'Cannot work from home', 'My laptop shows a timeout as soon as the VPN connects.'],
    ['fr', 'Télétravail impossible', 'Depuis mon ordinateur portable, le VPN se coupe tout de suite.'],
    ['nl', 'Thuiswerken lukt niet', 'Op mijn laptop valt de VPN-verbinding meteen weg.'],
  ])('is what weighs most, not the laptop that it happens on (%s)', (language, title, description) => {
    expect(findTopic({ title, description }, language)).toBe('vpn');
  });

  it('is rather what the title says', () => {
    const [printer, keyboard] = ['The printer is out of order.', 'The keyboard is out of order.'];
    expect(findTopic({ title: printer, description: keyboard }, 'en')).toBe('printer');
    expect(findTopic({ title: keyboard, description: printer }, 'en')).toBe('keyboard');
  });

  it('is known by what belongs to it', () => {
    expect(findTopic({ title: 'Paper jam', description: '' }, 'en')).toBe('printer');
    expect(findTopic({ title: 'Mot de passe oublié', description: '' }, 'fr')).toBe('password');
  });

  it('is nothing where no words name one', () => {
    for (const language of languages)
      expect(findTopic({ title: '?', description: 'Hm, 123.' }, language)).toBeNull();
    expect(findTopic({ title: 'Help', description: 'It is broken again, please come.' }, 'en')).toBeNull();
  });

  // How people really put it, in the labelled data.
  it.each(['vpn-wont-connect', 'printer-paper-jam', 'headset-broken'] as const)(
    'is mostly the right one in real words about %s',
    (issue) => {
      const right = {
        'vpn-wont-connect': 'vpn',
        'printer-paper-jam': 'printer',
        'headset-broken': 'headset',
      };
      const told = readTickets().filter((ticket) => ticket.issue === issue && ticket.form === 'detailed');
      const found = told.filter(
        ({ text, language }) => findTopic({ title: '', description: text }, language) === right[issue],
      );
      expect(found.length / told.length).toBeGreaterThanOrEqual(0.85);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { isAboutOutage } from './is-about-outage.ts';

const outage = {
  texts: {
    en: { title: 'VPN is slow from Lyon', text: 'The gateway is overloaded.' },
    zh: { title: '里昂网关过载', text: '' },
  },
  category: 'network',
} as const;

describe('a text', () => {
  it.each([
    ['my vpn drops every hour', null],
    ['the gateway in lyon does not answer', null],
    ['网关连不上', 'software'],
    ['nothing loads at all', 'network'],
  ] as const)('may be due to an outage: %s', (text, category) => {
    expect(isAboutOutage(outage, text, category)).toBe(true);
  });

  it.each([
    ['the printer is jammed', null],
    ['the printer is jammed', 'hardware'],
    ['打印机卡纸了', null],
  ] as const)('has nothing to do with it: %s', (text, category) => {
    expect(isAboutOutage(outage, text, category)).toBe(false);
  });
});

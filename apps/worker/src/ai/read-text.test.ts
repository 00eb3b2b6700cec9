import { describe, expect, it } from 'vitest';
import { fold, readText } from './read-text.ts';

describe('fold', () => {
  it('folds width, case and accents', () => {
    expect(fold('ＶＰＮ Équipement cœur Façade')).toBe('vpn equipement coeur facade');
  });

  it('drops what cannot be seen', () => {
    expect(fold('pass\u200bword\u202e')).toBe('password');
  });
});

describe('readText', () => {
  it('splits words at apostrophes and hyphens', () => {
    expect(readText("L'écran du Wi-Fi").clauses).toEqual([['l', 'ecran', 'du', 'wi', 'fi']]);
    expect(readText('L’écran').clauses).toEqual([['l', 'ecran']]);
  });

  it('ends a clause at punctuation but not inside a name', () => {
    expect(readText('Node.js stops. VPN, printer!').clauses).toEqual([
      ['node', 'js', 'stops'],
      ['vpn'],
      ['printer'],
    ]);
  });

  it('keeps identifiers whole', () => {
    expect(readText('Error 0x80070005 on FS-LYON-02 (10.0.0.12), ref. 7').identifiers).toEqual([
      '0x80070005',
      'fs-lyon-02',
      '10.0.0.12',
    ]);
  });

  it('keeps Latin letters that touch Chinese with it, with or without a space', () => {
    expect(readText('VPN连不上，U 盘读不出').hanRuns).toEqual(['vpn连不上', 'u盘读不出']);
    expect(readText('VPN连不上，U 盘读不出').clauses).toEqual([['vpn'], ['u']]);
  });

  it('finds nothing in nothing', () => {
    expect(readText(' \n ')).toEqual({ clauses: [], identifiers: [], hanRuns: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import type { Terms } from './concept-table.ts';
import { createTermFinder } from './find-terms.ts';

function entry(id: string, terms: Partial<Terms>) {
  return { id, zh: '', en: '', fr: '', nl: '', ...terms };
}

const find = createTermFinder([
  entry('ip', { any: 'ip' }),
  entry('printer', { zh: '打印机', en: 'printer', fr: 'imprimante', nl: 'printer' }),
  entry('label_printer', { zh: '标签打印机', en: 'label printer' }),
  entry('driver', { nl: 'driver' }),
  entry('password_reset', { en: 'reset password', fr: 'mot de passe oublié' }),
  entry('password', { zh: '密码', en: 'password', fr: 'mot de passe', nl: 'wachtwoord' }),
  entry('usb', { zh: 'u盘' }),
  entry('connection', { nl: 'verbinding' }),
  entry('home_working', { nl: 'thuiswerk' }),
]);

function idsIn(text: string) {
  return find(readText(text)).map((found) => found.id);
}

describe('a term finder', () => {
  it('matches whole words and their inflections, never letters inside a word', () => {
    expect(idsIn('Les imprimantes de mon équipe')).toEqual(['printer']);
    expect(idsIn('Mon équipement est en panne, le participant aussi')).toEqual([]);
    expect(idsIn('Quelle est mon adresse IP ?')).toEqual(['ip']);
  });

  it('prefers the longest phrase, with one word in between forgiven', () => {
    expect(idsIn('Please reset my password')).toEqual(['password_reset']);
    expect(idsIn('The label printer is broken')).toEqual(['label_printer']);
    expect(idsIn('reset it, then tell me the password')).toEqual(['password']);
    expect(idsIn('Reset. Password.')).toEqual(['password']);
  });

  it('finds Dutch compounds by parts of five letters and more', () => {
    expect(idsIn('De printerdriver ontbreekt')).toEqual(['printer', 'driver']);
    expect(idsIn('Mijn thuiswerkverbinding hapert')).toEqual(['home_working', 'connection']);
    expect(idsIn('Wachtwoordmanager')).toEqual(['password']);
    expect(idsIn('De driverij')).toEqual([]);
  });

  it('takes neither a short root nor a chance likeness for a part of a Dutch compound', () => {
    const dutch = createTermFinder(
      [entry('rights', { nl: 'rechten' }), entry('picture', { nl: 'beeld' })],
      ['nl'],
    );
    const ids = (text: string) => dutch(readText(text)).map((found) => found.id);
    expect(ids('Bijvoorbeeld rechtsboven of rechtstreeks')).toEqual([]);
    expect(ids('Gebruikersrechten en een testbeeld')).toEqual(['rights', 'picture']);
  });

  it('matches Chinese by the longest term', () => {
    expect(idsIn('标签打印机坏了')).toEqual(['label_printer']);
    expect(idsIn('打印机要密码')).toEqual(['printer', 'password']);
    expect(idsIn('我的U 盘读不出来')).toEqual(['usb']);
    expect(idsIn('CPU盘')).toEqual([]);
  });

  it('says in which language a term was found', () => {
    expect(find(readText('imprimante 打印机 IP'))).toEqual([
      { id: 'printer', language: 'fr' },
      { id: 'ip', language: undefined },
      { id: 'printer', language: 'zh' },
    ]);
  });

  it('reads only the lists it was given, and Chinese', () => {
    const french = createTermFinder([entry('home', { zh: '家', fr: 'maison', nl: 'thuis' })], ['fr']);
    expect(french(readText('thuis maison 家')).map((found) => found.language)).toEqual(['fr', 'zh']);
  });
});

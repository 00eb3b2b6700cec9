import { describe, expect, it } from 'vitest';
import { prepareText } from './prepare-text.ts';

describe('prepareText', () => {
  it.each([
    ['My password is Autumn2026! since Monday.', 'My password is [PASSWORD_1] since Monday.'],
    ['mdp : soleil75, merci', 'mdp : [PASSWORD_1], merci'],
    ['Zomer24! is mijn wachtwoord', '[PASSWORD_1] is mijn wachtwoord'],
    ['密码改成了Suzhou2026，还是不行', '密码改成了[PASSWORD_1]，还是不行'],
    ['login: jan / Welkom01', 'login: jan / [PASSWORD_1]'],
    ['https://build:s3cr3t@git.intra.local/app.git', 'https://build:[PASSWORD_1]@git.intra.local/app.git'],
    [
      'Server=sql-01;User Id=app;Password=Zx!9rtPq;Timeout=30',
      'Server=sql-01;User Id=app;Password=[PASSWORD_1];Timeout=30',
    ],
    ['The verification code is 482 913.', 'The verification code is [CODE_1].'],
    ['Codes de secours : 8f3k-29dk et p4mm-71qz', 'Codes de secours : [CODE_1] et [CODE_2]'],
    ['验证码：771204', '验证码：[CODE_1]'],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'Bearer [TOKEN_1]'],
    ['Bel 06-12345678 of mail jan@example.nl', 'Bel [PHONE_1] of mail [EMAIL_1]'],
    ['手机13812345678，座机021-62345678转801', '手机[PHONE_1]，座机[PHONE_2]'],
    ['Rekening NL91 ABNA 0417 1643 00 voor', 'Rekening [IBAN_1] voor'],
    ['Carte 4111 1111 1111 1111 avalée', 'Carte [CARD_1] avalée'],
    ['BSN 111222333', 'BSN [ID_1]'],
    ['NIR 2 69 05 49 588 157 80', 'NIR [ID_1]'],
    ['身份证号 11010519491231002X', '身份证号 [ID_1]'],
  ])('takes out what is secret or personal: %s', (text, redacted) => {
    expect(prepareText(text)).toBe(redacted);
  });

  it('takes a private key out whole, and as far as it was pasted', () => {
    const lines = `${'A'.repeat(64)}\n${'b'.repeat(64)}`;
    const begin = '-----BEGIN RSA PRIVATE KEY-----';
    expect(prepareText(`Key:\n${begin}\n${lines}\n-----END RSA PRIVATE KEY-----\nThanks`)).toBe(
      'Key:\n[KEY_1]\nThanks',
    );
    expect(prepareText(`Key:\n${begin}\n${lines}\n\nThanks`)).toBe('Key:\n[KEY_1]\n\nThanks');
  });

  it.each([
    'My password expired and the portal 10.0.0.12 shows 0x80070005',
    'Mot de passe : toujours refusé depuis KB5031455',
    'Wachtwoord vergeten, fout AADSTS50126 op LT-00231',
    '密码是对的，但是登录不了，错误代码 500121',
    'Firmware 1.0.14.2 of 2026-11-21 09:15, build 22631.4460, serial 5CG1234XYZ',
    'Order 4500123456, invoice INV-2026-00451, total 1,249.00, ticket TK20261121-0007',
    'IBAN GB82 WEST 1234 5698 7654 33 has a wrong check, and so has card 4111 1111 1111 1112',
    'Error code 1603, exit code 128, stop code 0xC000021A, postcode 69002',
    'MAC 00:1A:2B:3C:4D:5E, C:\\Users\\Public, Office365, 192.168.40.1:8443',
  ])('leaves what IT works with: %s', (text) => {
    expect(prepareText(text)).toBe(text);
  });

  it('gives one value one placeholder throughout a text', () => {
    expect(prepareText('a@example.com wrote to b@example.com, and b@example.com to a@example.com')).toBe(
      '[EMAIL_1] wrote to [EMAIL_2], and [EMAIL_2] to [EMAIL_1]',
    );
  });

  it('finds nothing new the second time', () => {
    const once = prepareText('Password: [x] Qz7!mmt2, mail jo@example.com, code: 482913, tel 020 7946 0958');
    expect(prepareText(once)).toBe(once);
  });

  it('reads through what hides a secret: invisible characters and full width', () => {
    expect(prepareText('password: Aut\u200bumn2026!')).toBe('password: [PASSWORD_1]');
    expect(prepareText('邮箱ｊａｎ＠ｅｘａｍｐｌｅ．ｎｌ')).toBe('邮箱[EMAIL_1]');
    expect(prepareText('a\u202eb\u{e0041}c\u0000')).toBe('abc');
  });

  const units =
    'password |mdp « |密码是|recovery codes: 1234-5678, |a@|0 |+1 |1234 5678 |://a:|eyJ-|NL91 |QUJD|\n|-----BEGIN RSA PRIVATE KEY-----';
  it.each(units.split('|'))('takes no more than moments for 200 KB of: %j', (unit) => {
    const took = (size: number) => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      const startedAt = performance.now();
      prepareText(text);
      return performance.now() - startedAt;
    };
    // Seconds, where backtracking would take hours; a busy machine may be ten times slower than a quiet one.
    expect(took(200_000)).toBeLessThan(10_000);
  });
});

import { describe, expect, it } from 'vitest';
import { maskPeople } from './mask-people.ts';

describe('maskPeople', () => {
  it('takes names out, whole and in parts, wherever they stand as words', () => {
    expect(maskPeople('Called Aoife, then Aoife  Byrne; Byrnes stayed.', ['Aoife Byrne'], 'en')).toBe(
      'Called [name], then [name]; Byrnes stayed.',
    );
  });

  it('takes Chinese names out, with and without the family name', () => {
    expect(maskPeople('已电话联系陈静怡，静怡确认正常。', ['陈静怡'], 'zh')).toBe(
      '已电话联系［姓名］，［姓名］确认正常。',
    );
  });

  it('takes addresses of anybody out', () => {
    expect(maskPeople('Gemaild naar jan.de-vries@example.com.', [], 'nl')).toBe('Gemaild naar [e-mail].');
  });

  it.each(['+33 6 12 34 56 78', '+31612345678', '06 12 34 56 78', '(01) 555 0199 22', '021-6234-5678'])(
    'takes telephone numbers out: %s',
    (number) => {
      expect(maskPeople(`Rappeler au ${number} svp`, [], 'fr')).toBe('Rappeler au [téléphone] svp');
    },
  );

  it.each([
    'Error 0x80070005 on fs-lyon-02',
    'Set DNS to 10.20.30.40 and port 8443',
    'Firmware 1.0.14.2 of 2026-11-21, build 22631.4460',
    'Clear C:\\Users\\Public and KB5031455',
    'Switch on the light for mark and van',
  ])('leaves what is technical: %s', (text) => {
    expect(maskPeople(text, ['Mark Van'], 'en')).toBe(text);
  });
});

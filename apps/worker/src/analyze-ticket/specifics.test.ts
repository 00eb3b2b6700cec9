import { describe, expect, it } from 'vitest';
import { specificsOf, unknownSpecifics } from './specifics.ts';

describe('what must be exactly right', () => {
  it.each([
    ['Wait 30 seconds.', { numbers: ['30'], pieces: [] }],
    ['Restart fs-lyon-02 and look for 0x80070005.', { numbers: [], pieces: ['fs-lyon-02', '0x80070005'] }],
    [
      'Open https://a.example/x and write to it@a.example.',
      { numbers: [], pieces: ['https://a.example/x', 'it@a.example'] },
    ],
    ['Run ipconfig /flushdns.', { numbers: [], pieces: ['ipconfig /flushdns'] }],
    ['Run Restart-Service spooler', { numbers: [], pieces: ['restart-service'] }],
    ['Delete HKLM\\Software\\Fix', { numbers: [], pieces: ['hklm\\software\\fix'] }],
    ['打开 \\\\nas01\\share，等30秒', { numbers: ['30'], pieces: ['\\\\nas01\\share'] }],
  ])('is found in %s', (text, specifics) => {
    const found = specificsOf(text);
    expect({ numbers: found.numbers, pieces: found.pieces.toSorted() }).toEqual({
      ...specifics,
      pieces: specifics.pieces.toSorted(),
    });
  });

  it.each(['2. Switch Wi-Fi off and on.', 'Check the e-mail add-ins.', 'Mettez la porte-documents de côté.'])(
    'is not in %s',
    (text) => expect(specificsOf(text)).toEqual({ numbers: [], pieces: [] }),
  );

  it('is known where a text has it, in figures or spelled out, in any language', () => {
    expect(unknownSpecifics('Wait 30 seconds.', ['Attendez trente secondes.'])).toEqual([]);
    expect(unknownSpecifics('等待30秒', ['Wacht dertig seconden.'])).toEqual([]);
    expect(unknownSpecifics('Wait 45 seconds.', ['Attendez trente secondes.'])).toEqual(['45']);
    expect(unknownSpecifics('Restart srv-1.', ['srv-12 is down'])).toEqual(['srv-1']);
    expect(unknownSpecifics('Restart SRV-12.', ['srv-12 is down'])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { numberedSteps, splitSteps } from './split-steps.ts';

describe('splitSteps', () => {
  it('takes numbered points out of running text, without what stands before them', () => {
    expect(
      splitSteps('Cause: worn roller. 1. Opened the cover. 2. Replaced the roller. 3. Printed a test page.'),
    ).toEqual(['Opened the cover.', 'Replaced the roller.', 'Printed a test page.']);
    expect(splitSteps('原因：接口损坏。1. 检查电源。2. 更换线缆。')).toEqual(['检查电源。', '更换线缆。']);
    expect(splitSteps('1) Ouvrir le capot\n2) Fermer le capot')).toEqual([
      'Ouvrir le capot',
      'Fermer le capot',
    ]);
  });

  it('does not take a version or an address for a point', () => {
    expect(splitSteps('Updated to 1.2.3 and set 10.0.0.1. It works.')).toEqual([
      'Updated to 1.2.3 and set 10.0.0.1.',
      'It works.',
    ]);
  });

  it('gives the sentences of a text without points', () => {
    expect(splitSteps('重装驱动。已恢复！')).toEqual(['重装驱动。', '已恢复！']);
  });
});

describe('numberedSteps', () => {
  it('are those that were written to be followed, and none in a story of what was done', () => {
    expect(numberedSteps('1. Restart the router. 2. Wait two minutes.')).toEqual([
      'Restart the router.',
      'Wait two minutes.',
    ]);
    expect(numberedSteps('Replaced the cable. Three days without a drop, the user confirms.')).toEqual([]);
  });
});

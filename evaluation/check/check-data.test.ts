import { describe, expect, it } from 'vitest';
import {
  checkCopies,
  checkCounts,
  checkData,
  checkIssues,
  checkLanguages,
  checkLengths,
  checkReplies,
  checkSecrets,
  type Data,
  readAllData,
} from './check-data.ts';

const sound = readAllData();
const nothing: Data = {
  ...{ issues: [], tickets: [], resolutions: [], sentences: [], situations: [] },
  ...{ noCategory: [], noAnswer: [], attacks: [], secrets: [], replies: [] },
};

describe('the labelled data', () => {
  it('are sound', { timeout: 60_000 }, () => {
    expect(checkData(sound)).toEqual([]);
  });
});

describe('checkData', () => {
  it('misses a text that an issue lacks', () => {
    const [first, ...rest] = sound.tickets;
    expect(checkCounts({ ...sound, tickets: rest })).toEqual([
      `tickets: 4 of ${first?.issue}/${first?.language}/${first?.form}, not 5`,
    ]);
  });

  it('notices an issue moved from one split to the other', () => {
    const issues = sound.issues.map((issue, index) =>
      index === 0 ? { ...issue, split: 'test' as const } : issue,
    );
    expect(checkIssues(issues)).toEqual(['issues: permission has 5 to train and 5 to test, not 6 and 4']);
  });

  it('notices a French text among the Dutch ones', () => {
    const noAnswer = sound.noAnswer.map((row) =>
      row === sound.noAnswer.at(-1)
        ? { ...row, text: 'Je voudrais savoir comment on remplace la pile de la souris.' }
        : row,
    );
    expect(checkLanguages({ ...nothing, noAnswer })).toEqual([
      `no-answer:${noAnswer.length}: not written in nl`,
    ]);
  });

  it('notices a training sentence that repeats a text to be scored', () => {
    const text = sound.tickets.find((row) => row.split === 'test' && row.language === 'en')?.text ?? '';
    const [first] = sound.sentences;
    if (!first) throw new Error('There are no sentences');
    expect(checkCopies({ ...nothing, tickets: sound.tickets, sentences: [{ ...first, en: text }] })).toEqual([
      expect.stringMatching(/^sentences:1: a copy of /),
    ]);
  });

  it('notices a text that says too little or too much', () => {
    const first = sound.resolutions.at(-1);
    if (!first) throw new Error('There are no resolutions');
    expect(
      checkLengths({ ...nothing, resolutions: [{ ...first, resolution: 'De kabel zat los.' }] }),
    ).toEqual([`${first.issue}/nl/resolution: 4 words, not 40 to 110`]);
  });

  it('notices a reply that is scored and was learned from', () => {
    const learned = sound.replies.find((row) => row.split === 'train');
    if (!learned) throw new Error('There are no replies');
    const again = { ...learned, id: 'again', split: 'test' as const, text: `${learned.text} !` };
    expect(checkReplies([...sound.replies, again])).toEqual([`replies: ${learned.id}, again say the same`]);
  });

  it('notices a secret that its text does not hold, and one that is to go and to stay', () => {
    const row = {
      language: 'en' as const,
      text: 'pw is hunter2',
      secrets: ['hunter2', 'x9'],
      people: [],
      keep: ['hunter'],
    };
    expect(checkSecrets([row])).toEqual([
      'secrets:1: "x9" is not in the text',
      'secrets:1: "hunter" is to stay, and inside what is to go',
    ]);
  });
});

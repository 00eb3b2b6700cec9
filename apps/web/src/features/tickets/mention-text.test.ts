import { describe, expect, it } from 'vitest';
import { matchingPeople, mentionAt, splitByMentions, stillNamed, withMention } from './mention-text.ts';

const ana = { employee_id: 'E1', name: 'Ana Silva' };
const andre = { employee_id: 'E2', name: 'André Le Goff' };
const ting = { employee_id: 'E3', name: '周婷' };

describe('mentionAt', () => {
  it.each([
    ['@', { start: 0, words: '' }],
    ['Hello @An', { start: 6, words: 'An' }],
    ['请@周', { start: 1, words: '周' }],
    ['请＠周', { start: 1, words: '周' }],
    ['ana@exam', null],
    ['@Ana Silva is here', null],
    ['nobody', null],
  ])('finds in %j what is being typed at its end', (text, found) => {
    expect(mentionAt(text, text.length)).toEqual(found);
  });

  it('looks at what is before the caret alone', () => {
    expect(mentionAt('@An and more', 3)).toEqual({ start: 0, words: 'An' });
  });
});

it('matches the beginning of any part of a name, without accents and capitals, and any part of a Chinese one', () => {
  const people = [ana, andre, ting];
  expect(matchingPeople(people, 'an')).toEqual([ana, andre]);
  expect(matchingPeople(people, 'gof')).toEqual([andre]);
  expect(matchingPeople(people, '婷')).toEqual([ting]);
  expect(matchingPeople(people, 'ilva')).toEqual([]);
});

it('puts the whole name in the place of what was typed of it', () => {
  const query = mentionAt('Ask @si please', 7);
  expect(query && withMention('Ask @si please', query, ana.name)).toEqual({
    text: 'Ask @Ana Silva please',
    caret: 15,
  });
});

it('names nobody whose name was taken out again, and nobody twice', () => {
  expect(stillNamed('Ask @Ana Silva', [ana, andre, ana])).toEqual([ana]);
});

it('sets the longer of two names apart', () => {
  const pieces = splitByMentions('Ask @Ana Silva or @Ana.', [{ employee_id: 'E4', name: 'Ana' }, ana]);
  expect(pieces.filter(({ isMention }) => isMention).map(({ text }) => text)).toEqual(['@Ana Silva', '@Ana']);
});

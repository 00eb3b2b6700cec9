import { describe, expect, it } from 'vitest';
import { findWorthShowing } from './worth-showing.ts';

describe('what the terminal shows of a line', () => {
  it.each([
    ['an information', '{"level":30,"msg":"ticket created"}', undefined],
    ['an empty line', '  ', undefined],
    ['a warning', '{"level":40,"msg":"slow"}', { kind: 'warning', text: 'slow' }],
    [
      'an error with its cause',
      '{"level":50,"msg":"cannot save","err":{"message":"disk full","stack":"..."}}',
      { kind: 'error', text: 'cannot save: disk full' },
    ],
    ['an error said once', '{"level":50,"msg":"no","err":{"message":"no"}}', { kind: 'error', text: 'no' }],
    [
      'a link for people',
      'Open http://localhost:8000/setup',
      { kind: 'plain', text: 'Open http://localhost:8000/setup' },
    ],
    ['JSON that is no record', '{"answer":42}', { kind: 'plain', text: '{"answer":42}' }],
    ['half a record', '{"level":50,', { kind: 'plain', text: '{"level":50,' }],
  ])('%s', (_, line, shown) => {
    expect(findWorthShowing(line)).toEqual(shown);
  });
});

import { expect, it } from 'vitest';
import { problemText } from './problem-text.ts';

it('says a title that was cut from the description only once', () => {
  const description = 'The printer on the third floor jams with every sheet since yesterday.';
  expect(problemText({ title: 'The printer on the third floor jams…', description })).toBe(description);
});

it('puts a title of its own before the problem', () => {
  expect(problemText({ title: 'Paper jam', description: 'Hello, it jams again.' })).toBe(
    'Paper jam\nit jams again.',
  );
});

it('has no placeholders in it, which would make any two tickets with an address alike', () => {
  const text = problemText({ title: 'Mail', description: 'Mails to jan.de.vries@example.com come back.' });
  expect(text).not.toMatch(/EMAIL|example/);
  expect(text).toContain('come back');
});

import { expect, it } from 'vitest';
import { withVerdict } from './give-feedback.ts';

const nothing = { thumb: null, judgement: null, reason: null, comment: null };

it('keeps the thumb when an answer is judged, and the judgement when a thumb is given', () => {
  const liked = withVerdict(nothing, { verdict: 'thumbs_up' });
  expect(liked).toEqual({ ...nothing, thumb: 'thumbs_up' });
  const refused = withVerdict(liked, { verdict: 'refused', reason: 'outdated', comment: 'Old VPN' });
  expect(refused).toEqual({
    thumb: 'thumbs_up',
    judgement: 'refused',
    reason: 'outdated',
    comment: 'Old VPN',
  });
  expect(withVerdict(refused, { verdict: 'thumbs_down' })).toEqual({ ...refused, thumb: 'thumbs_down' });
});

it('drops the reason of a refusal that is taken back', () => {
  const refused = withVerdict(nothing, { verdict: 'refused', reason: 'unsafe' });
  expect(withVerdict(refused, { verdict: 'accepted' })).toEqual({ ...nothing, judgement: 'accepted' });
});

import { categories, languages, levels } from '@desk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { coldStartParameters } from './parameters.ts';
import { type Evidence, triage } from './triage.ts';

const evidence = (title: string, more: Partial<Evidence> = {}): Evidence => ({
  title,
  description: '',
  language: 'en',
  neighbours: [],
  ...more,
});

describe('triage', () => {
  it.each([
    ['en', 'The printer on our floor jams on every page', 'hardware'],
    ['fr', 'Impossible de me connecter au VPN depuis la maison', 'network'],
    ['nl', 'Ik ben mijn wachtwoord vergeten', 'permission'],
    ['zh', '点了钓鱼邮件里的链接，还输了密码', 'security'],
  ] as const)('sorts on the first day of a desk (%s: %s)', (language, title, category) => {
    expect(triage(evidence(title, { language })).category).toBe(category);
  });

  it('says who voted for what, and only who did', () => {
    const { votes } = triage(evidence('VPN does not connect'));
    expect(votes.map(({ voter }) => voter)).toEqual(['rules', 'linear']);
    const asked = triage(
      evidence('VPN does not connect', {
        model: { category: 'network', severity: 'medium', urgency: 'medium' },
        neighbours: [{ category: 'network', severity: 'medium', urgency: 'medium', similarity: 0.9 }],
      }),
    );
    expect(asked.votes.map(({ voter }) => voter)).toEqual(['rules', 'neighbours', 'linear', 'model']);
  });

  it('is surer when the language model says the same, and less when it does not', () => {
    const with_ = (category: (typeof categories)[number]) =>
      triage(
        evidence('VPN does not connect', { model: { category, severity: 'medium', urgency: 'medium' } }),
      );
    expect(with_('network').confidence).toBeGreaterThan(with_('hardware').confidence);
    expect(with_('hardware').category).toBe('network');
  });

  it('follows closed tickets that are nearly the same', () => {
    const like = { category: 'software', severity: 'low', urgency: 'low', similarity: 0.97 } as const;
    const vague = evidence('It does the thing again', { neighbours: [like, like, like] });
    expect(triage(vague).category).toBe('software');
  });

  it('does not listen to vectors of an embedder that it was not fitted with', () => {
    const vector = new Float32Array(384).fill(1 / Math.sqrt(384));
    const plain = evidence('VPN does not connect');
    expect(triage({ ...plain, vector, embedding_model: 'another' })).toEqual(triage(plain));
  });

  it('names what decided, and that its certainty is a prior', () => {
    expect(triage(evidence('VPN')).assistant_version).toMatch(/^rules-\d+\+cold-\d+\+prior$/);
  });

  it('gives legal words and sane numbers for any text', () => {
    for (const language of languages) {
      for (const title of ['', '   ', '<'.repeat(5_000), '😀', '打印'.repeat(3_000), '\u0000']) {
        const said = triage(evidence(title, { language }));
        expect(categories).toContain(said.category);
        expect(levels).toContain(said.severity);
        expect(said.confidence).toBeGreaterThan(0);
        expect(said.confidence).toBeLessThan(1);
      }
    }
  });

  it('has cold-start parameters that say on how many tickets they rest', () => {
    expect(coldStartParameters().calibrated_on.rows).toBeGreaterThan(1_000);
  });
});

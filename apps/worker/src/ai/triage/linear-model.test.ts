import { describe, expect, it } from 'vitest';
import { bucketName, fitLinearModel, loadLinearModel, predict, storeLinearModel } from './linear-model.ts';

const features = (...names: string[]) => new Map(names.map((name) => [name, 1]));
const printer = bucketName('printer');
const examples = [
  { features: features('concept printer', printer), label: 0, weight: 1 },
  { features: features('concept vpn'), label: 1, weight: 1 },
  { features: features('concept printer'), label: 0, weight: 1 },
  { features: features('concept vpn', 'concept slow'), label: 1, weight: 1 },
];
const fitted = fitLinearModel(examples, 2, { l2: 0.01 });

describe('a linear model', () => {
  it('tells apart what it was shown', () => {
    expect(predict(fitted, features('concept printer'))[0]).toBeGreaterThan(0.8);
    expect(predict(fitted, features('concept vpn'))[1]).toBeGreaterThan(0.8);
  });

  it('gives probabilities, for what it has never seen too', () => {
    const sum = predict(fitted, features('concept coffee')).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 10);
  });

  it('is the same after it was stored, to a thousandth', () => {
    const back = loadLinearModel(JSON.parse(JSON.stringify(storeLinearModel(fitted))));
    for (const { features: seen } of examples) {
      expect(predict(back, seen)[0]).toBeCloseTo(predict(fitted, seen)[0] ?? 0, 2);
    }
  });

  it('stores the same bytes for the same rows', () => {
    const again = fitLinearModel(examples, 2, { l2: 0.01 });
    expect(JSON.stringify(storeLinearModel(again))).toBe(JSON.stringify(storeLinearModel(fitted)));
  });

  it('stores no word that somebody wrote', () => {
    expect(JSON.stringify(storeLinearModel(fitted).hashed)).not.toContain('printer');
    expect(printer).toMatch(/^#\d+$/);
  });

  it('gives way to few new labels slowly, and to many', () => {
    const contradiction = { features: features('concept vpn'), label: 0, weight: 1 };
    const refit = (l2: number) => fitLinearModel([contradiction], 2, { l2, prior: fitted });
    expect(predict(refit(100), features('concept vpn'))[1]).toBeGreaterThan(0.8);
    expect(predict(refit(0.01), features('concept vpn'))[0]).toBeGreaterThan(0.8);
  });

  it('refuses weights of another number of buckets', () => {
    const stored = storeLinearModel(fitted);
    expect(() => loadLinearModel({ ...stored, hashed: { ...stored.hashed, buckets: 8 } })).toThrow(
      '8 buckets',
    );
  });
});

import { type Category, categories, type Language } from '@desk/contract/vocabulary';
import { fold } from '../../apps/worker/src/ai/read-text.ts';
import { fitLinearModel, predict } from '../../apps/worker/src/ai/triage/linear-model.ts';

/** Simple ways to sort tickets, scored beside ours. */

export type BaselineText = { text: string; language: Language };
export type SortText = (ticket: BaselineText) => Category;

/**
 * As the seed's README describes it: a dictionary of Chinese and English words for five classes, and the first class with a
 * word in the text wins. It names no words; these are what such a dictionary has.
 */
const keywords: readonly (readonly [Category, readonly string[]])[] = [
  [
    'hardware',
    [
      'laptop',
      'computer',
      'monitor',
      'screen',
      'printer',
      'keyboard',
      'mouse',
      'hardware',
      'battery',
      'charger',
      'disk',
      'cable',
      'projector',
      'phone',
      '电脑',
      '笔记本',
      '显示器',
      '屏幕',
      '打印机',
      '键盘',
      '鼠标',
      '硬件',
      '电池',
      '充电器',
      '硬盘',
      '投影',
      '手机',
    ],
  ],
  [
    'software',
    [
      'software',
      'install',
      'application',
      'app',
      'program',
      'crash',
      'update',
      'license',
      'office',
      'excel',
      'word',
      'outlook',
      'email',
      'browser',
      'windows',
      'error',
      '软件',
      '安装',
      '应用',
      '程序',
      '崩溃',
      '闪退',
      '更新',
      '升级',
      '许可',
      '邮件',
      '邮箱',
      '浏览器',
      '系统',
      '报错',
    ],
  ],
  [
    'network',
    [
      'network',
      'wifi',
      'wi-fi',
      'vpn',
      'internet',
      'connection',
      'connect',
      'dns',
      'proxy',
      'slow',
      '网络',
      '无线',
      '断网',
      '连接',
      '上网',
      '连不上',
      '网速',
      '代理',
    ],
  ],
  [
    'permission',
    [
      'password',
      'permission',
      'access',
      'login',
      'log in',
      'sign in',
      'account',
      'locked',
      'authenticator',
      'rights',
      '密码',
      '权限',
      '登录',
      '账号',
      '账户',
      '锁定',
      '访问',
      '验证码',
      '开通',
    ],
  ],
];

export function sortByKeywords({ text }: BaselineText): Category {
  const lower = text.toLowerCase();
  return keywords.find(([, words]) => words.some((word) => lower.includes(word)))?.[0] ?? 'other';
}

type Labelled = BaselineText & { category: Category };

/** TF-IDF of words and pairs of words (of Chinese: one to three characters) with logistic regression. */
export function fitTfIdf(rows: readonly Labelled[]): SortText {
  const found = new Map<string, number>();
  for (const { text } of rows)
    for (const term of new Set(termsOf(text))) found.set(term, (found.get(term) ?? 0) + 1);
  const featuresOf = (text: string) => {
    const features = new Map<string, number>();
    for (const term of termsOf(text)) {
      const idf = 1 + Math.log((1 + rows.length) / (1 + (found.get(term) ?? 0)));
      if (found.has(term)) features.set(term, (features.get(term) ?? 0) + idf);
    }
    return scaled(features);
  };
  const model = fitLinearModel(
    rows.map(({ text, category }) => ({
      features: featuresOf(text),
      label: categories.indexOf(category),
      weight: 1,
    })),
    categories.length,
    { l2: 1 / rows.length, steps: 40 },
  );
  return ({ text }) => likeliest(predict(model, featuresOf(text)));
}

/** Runs of two to four characters, hashed; the category whose mean text is nearest. */
export function fitNgramCentroids(rows: readonly Labelled[]): SortText {
  const size = 4096;
  const vectorOf = (text: string) => {
    const folded = ` ${fold(text)} `;
    const vector = new Float64Array(size);
    for (let length = 2; length <= 4; length++) {
      for (let at = 0; at + length <= folded.length; at++) {
        let hash = 0x811c_9dc5;
        for (let i = at; i < at + length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x0100_0193);
        const bucket = (hash >>> 0) % size;
        vector[bucket] = (vector[bucket] ?? 0) + 1;
      }
    }
    const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
    return vector.map((value) => value / norm);
  };
  const sums = categories.map(() => new Float64Array(size));
  const counts = categories.map(() => 0);
  for (const { text, category } of rows) {
    const at = categories.indexOf(category);
    counts[at] = (counts[at] ?? 0) + 1;
    vectorOf(text).forEach((value, i) => {
      const sum = sums[at];
      if (sum) sum[i] = (sum[i] ?? 0) + value;
    });
  }
  return ({ text }) => {
    const vector = vectorOf(text);
    return likeliest(
      sums.map(
        (sum, k) => sum.reduce((total, value, i) => total + value * (vector[i] ?? 0), 0) / (counts[k] || 1),
      ),
    );
  };
}

function termsOf(text: string): string[] {
  const folded = fold(text);
  const words = folded.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  const terms = [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
  for (const run of folded.match(/\p{Script=Han}+/gu) ?? []) {
    for (let length = 1; length <= 3; length++)
      for (let at = 0; at + length <= run.length; at++) terms.push(run.slice(at, at + length));
  }
  return terms;
}

function scaled(features: Map<string, number>): Map<string, number> {
  let norm = 0;
  for (const value of features.values()) norm += value * value;
  for (const [term, value] of features) features.set(term, value / (Math.sqrt(norm) || 1));
  return features;
}

function likeliest(scores: readonly number[]): Category {
  return categories[scores.indexOf(Math.max(...scores))] ?? 'other';
}

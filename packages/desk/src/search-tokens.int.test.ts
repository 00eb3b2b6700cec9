import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchQuery, searchTokens } from './search-tokens.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

/** Everything that ever meant something to a query language, a tokenizer or an encoding. */
const pieces = [
  ...'\'"\\&|!():*<>-_.@/+#%;,?$`~^=[]{}',
  ...' \t\n\u00a0\u3000',
  ...'aZ09éÉœßøŁıﬁ²',
  ...'打印机错误，。ｗｉｆｉカナ한글',
  'wi-fi',
  'ana@example.com',
  '0x80070005',
  '\\\\srv\\share',
  '::tsquery',
  '👩‍💻',
  'e\u0301',
  'x'.repeat(150),
];

/** The same texts in every run. */
function* texts(count: number) {
  let state = 42;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let n = 0; n < count; n += 1)
    yield Array.from({ length: 1 + random(12) }, () => pieces[random(pieces.length)]).join('');
}

it('finds every text by itself, whatever is in it', async () => {
  const written = [...texts(3_000)].filter((text) => searchTokens(text).length > 0);
  expect(written.length).toBeGreaterThan(2_000);
  const { rows } = await test.database.pool.query(
    `select text from jsonb_to_recordset($1) as t (text text, tokens jsonb, query text)
     where not array_to_tsvector(array(select jsonb_array_elements_text(tokens))) @@ query::tsquery`,
    [JSON.stringify(written.map((text) => ({ text, tokens: searchTokens(text), query: searchQuery(text) })))],
  );
  expect(rows).toEqual([]);
});

it('matches nothing when there is nothing to look for', async () => {
  const { rows } = await test.database.pool.query(
    `select array_to_tsvector(array['a']) @@ $1::tsquery as found`,
    [searchQuery('… ?!')],
  );
  expect(rows).toEqual([{ found: false }]);
});

import { articleSchema } from '@desk/contract/knowledge';
import { categoryLabels } from '@desk/contract/vocabulary';
import { expect, type Page, test } from '@playwright/test';
import { clientOf, enterAs, must, newMark } from './desk-client.ts';
import { employees, staff } from './people.ts';
import { say, type TextKey } from './say.ts';

const [zhouTing] = staff.zh;
const [chenJingyi] = employees.zh;
const text = (key: TextKey, values?: Record<string, string>) => say('zh', key, values);

const field = (page: Page, key: TextKey) => page.getByRole('textbox', { name: text(key), exact: true });
const button = (page: Page, key: TextKey) => page.getByRole('button', { name: text(key), exact: true });
const article = (page: Page) => page.getByRole('main').getByRole('article');

async function searchFor(page: Page, words: string) {
  await page.goto('/knowledge');
  await page.getByRole('searchbox', { name: text('knowledge:filter.search') }).fill(words);
}

async function writeArticle(title: string, content: string): Promise<number> {
  const written = { title, content, category: 'hardware', language: 'zh', tags: [] };
  const answer = await must(await clientOf(zhouTing), 'POST', '/api/knowledge-base', written);
  return articleSchema.parse(answer.json()).id;
}

test('the IT team writes an article, looks at it, finds it in Chinese, rewrites and deletes it', async ({
  page,
  isMobile,
}) => {
  const mark = newMark();
  const title = `会议室投影仪没有画面 ${mark}`;
  await enterAs(page, zhouTing);
  await page.goto('/knowledge');
  await page.getByRole('link', { name: text('knowledge:action.write') }).click();
  await field(page, 'knowledge:field.title').fill(title);
  await page.getByRole('combobox', { name: text('knowledge:field.category') }).click();
  await page.getByRole('option', { name: categoryLabels.hardware.zh, exact: true }).click();
  await field(page, 'knowledge:field.content').fill('## 先检查信号源\n\n1. 按 **HDMI** 键\n2. 重新插拔线缆');
  if (isMobile) await page.getByRole('tab', { name: text('knowledge:edit.preview') }).click();
  const preview = page.getByRole('region', { name: text('knowledge:edit.preview') });
  await expect(preview.getByRole('heading', { name: '先检查信号源' })).toBeVisible();
  await expect(preview.getByRole('listitem')).toHaveCount(2);
  await button(page, 'knowledge:action.save').click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(article(page).getByRole('listitem')).toHaveText(['按 HDMI 键', '重新插拔线缆']);

  await searchFor(page, `投影仪 ${mark}`);
  await page.getByRole('link', { name: new RegExp(mark) }).click();

  await page.getByRole('link', { name: text('knowledge:action.edit') }).click();
  await field(page, 'knowledge:field.content').fill('按遥控器上的信号源键。');
  await button(page, 'knowledge:action.save').click();
  await expect(article(page)).toHaveText('按遥控器上的信号源键。');

  await button(page, 'knowledge:action.delete').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: text('knowledge:action.delete'), exact: true })
    .click();
  await expect(page.getByText(text('knowledge:delete.done', { title }))).toBeVisible();
  await searchFor(page, mark);
  await expect(page.getByText(text('knowledge:empty.no_match'))).toBeVisible();
});

test('an employee finds and reads an article, and is offered nothing else', async ({ page }) => {
  const mark = newMark();
  await writeArticle(`打印机卡纸怎么处理 ${mark}`, '打开后盖，慢慢取出卡住的纸张。');
  await enterAs(page, chenJingyi);
  await searchFor(page, `卡纸 ${mark}`);
  await expect(page.getByRole('link', { name: text('knowledge:action.write') })).toHaveCount(0);
  await page.getByRole('link', { name: new RegExp(mark) }).click();
  await expect(article(page)).toHaveText('打开后盖，慢慢取出卡住的纸张。');
  await expect(page.getByRole('link', { name: text('knowledge:action.edit') })).toHaveCount(0);
  await expect(button(page, 'knowledge:action.delete')).toHaveCount(0);
});

test('what an article contains cannot run in the page of whoever reads it', async ({ page }) => {
  const id = await writeArticle(
    `安全 ${newMark()}`,
    [
      '请看下面的内容。',
      '<script>window.harmed = true</script>',
      '<img src="x" onerror="window.harmed = true">',
      '<a href="javascript:window.harmed = true">一</a>',
      '[二](javascript:window.harmed=true)',
      '<iframe srcdoc="<script>parent.harmed = true</script>"></iframe>',
      '<form action="/api/sign-out" method="post"><button>三</button></form>',
    ].join('\n\n'),
  );
  await enterAs(page, chenJingyi);
  await page.goto(`/knowledge/${id}`);
  await expect(article(page)).toContainText('请看下面的内容。');
  await article(page).getByText('二', { exact: true }).click({ noWaitAfter: true });
  expect(await page.evaluate('window.harmed')).toBeUndefined();
  for (const what of ['script', 'img', 'iframe', 'form', 'a[href^="javascript:"]']) {
    await expect(article(page).locator(what)).toHaveCount(0);
  }
});

test('what is typed into an article is still there after a reload', async ({ page }) => {
  await enterAs(page, zhouTing);
  await page.goto('/knowledge/new');
  await field(page, 'knowledge:field.title').fill('草稿');
  await field(page, 'knowledge:field.content').fill('还没有写完');
  await page.reload();
  await expect(field(page, 'knowledge:field.title')).toHaveValue('草稿');
  await expect(field(page, 'knowledge:field.content')).toHaveValue('还没有写完');
  await expect(page.getByText(text('knowledge:draft.restored'))).toBeVisible();
});

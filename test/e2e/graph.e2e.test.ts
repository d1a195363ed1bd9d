import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AskPage } from './pages/ask-page.ts';
import { ExplorePage } from './pages/explore-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { noteViolations } from './support/violations.ts';

const url = inject('consoleUrl');
const title = '青山市“十四五”妇女发展规划';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the graph explorer', () => {
  it('should begin at a plan that was typed, filter by the legend, expand from the list and take steps back', async () => {
    const { page, errors } = await openPage(browser, { reducedMotion: 'reduce' });
    const violations = await noteViolations(page);
    const explorer = new ExplorePage(page, url);
    await explorer.open('/explore');
    await explorer.heading('关系图');
    await explorer.begin('妇女发展', title);
    await explorer.heading(title);
    const first = await explorer.drawn();
    expect(first.points).toBeGreaterThan(3);
    await explorer
      .legend()
      .getByRole('button', { name: /^发展领域/ })
      .click();
    await explorer.untilPoints((points) => points < first.points);
    await explorer.tool('撤销').click();
    await explorer.untilPoints((points) => points === first.points);
    await explorer.choose('看法', '列表');
    const areas = explorer.group(/^发展领域/);
    await areas.getByRole('listitem').first().getByRole('button').first().click();
    await explorer.panel().getByText('发展领域', { exact: true }).waitFor();
    await areas.getByRole('button', { name: /^展开：/ }).click();
    await explorer.group(/^目标（/).waitFor();
    await explorer.choose('看法', '图');
    await explorer.untilPoints((points) => points > first.points);
    expect(page.url()).toContain('open=');
    await page.reload();
    await explorer.untilPoints((points) => points > first.points);
    expect([violations, errors]).toEqual([[], []]);
    await page.context().close();
  });

  it('should show the words that a goal was read from and light them up in its document, and nothing of the kind for an area', async () => {
    const { page, errors } = await openPage(browser, { reducedMotion: 'reduce' });
    const explorer = new ExplorePage(page, url);
    await explorer.open('/explore');
    await explorer.begin('妇女常见病', /筛查率达到80%以上/);
    await explorer.drawn();
    await explorer.choose('看法', '列表');
    await explorer
      .group(/^发展领域（/)
      .getByRole('button', { name: /妇女与健康/ })
      .first()
      .click();
    await explorer.panel().getByRole('link', { name: '在规划中查看' }).waitFor();
    expect(await explorer.passage().count()).toBe(0);
    await explorer
      .group(/^目标（/)
      .getByRole('button', { name: /筛查率达到80%以上/ })
      .first()
      .click();
    await explorer.passage().getByText('筛查率达到80%以上').waitFor();
    await explorer.passage().getByRole('link', { name: '在文件中查看' }).click();
    await page.waitForURL(/\/documents\/[^/?]+\?at=\d+-\d+/);
    await expect.poll(async () => (await explorer.lit().allInnerTexts()).join('')).toContain('妇女常见病定期筛查率达到80%以上');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should go from point to point and expand by the keyboard', async () => {
    const { page } = await openPage(browser, { reducedMotion: 'reduce' });
    const explorer = new ExplorePage(page, url);
    await explorer.open('/plans/青山市-women');
    await explorer.follow('在关系图中打开');
    await explorer.heading(title);
    const all = await explorer.drawn();
    await explorer.choose('走几步', '一步');
    await explorer.untilPoints((now) => now < all.points);
    const { points } = await explorer.drawn();
    await explorer.picture().focus();
    await page.keyboard.press('ArrowDown');
    await explorer.panel().getByText(title).waitFor();
    await page.keyboard.press('ArrowUp');
    await explorer.panel().getByRole('button', { name: '展开', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await explorer.untilPoints((now) => now > points);
    await page.context().close();
  });

  it('should place a picture of everything around a plan in all layouts, and save it as PNG and SVG', async () => {
    const { page, errors } = await openPage(browser, { reducedMotion: 'reduce' });
    const violations = await noteViolations(page);
    const explorer = new ExplorePage(page, url);
    await explorer.open('/explore');
    await explorer.begin('妇女发展', title);
    await explorer.drawn();
    await explorer.choose('走几步', '三步');
    await explorer.untilPoints((points) => points > 15);
    for (const layout of ['自上而下', '同心圆', '聚类']) {
      await explorer.choose('布局', layout);
      await explorer.drawn();
    }
    const png = await explorer.save('PNG');
    expect(png.suggestedFilename()).toMatch(/青山市.*\.png$/);
    const bytes = await readFile(await png.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.byteLength).toBeGreaterThan(20_000);
    const svg = (await readFile(await (await explorer.save('SVG')).path())).toString();
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain(title);
    expect(svg).toContain('存自规划图谱');
    expect(svg).toContain('目标 ');
    expect([violations, errors]).toEqual([[], []]);
    await page.context().close();
  });

  it('should show an answer of the workbench as a picture', async () => {
    const { page, errors } = await openPage(browser, { reducedMotion: 'reduce' });
    const ask = new AskPage(page, url);
    await ask.open(`/ask?q=${encodeURIComponent(JSON.stringify({ resource: 'goals' }))}`);
    await ask
      .row(/青山市/)
      .first()
      .waitFor();
    await ask.show('关系图');
    const explorer = new ExplorePage(page, url);
    expect((await explorer.drawn()).points).toBeGreaterThan(3);
    expect((await explorer.save('PNG')).suggestedFilename()).toMatch(/^列出.*\.png$/);
    await explorer.follow('在关系图中打开');
    await explorer.drawn();
    expect(new URL(page.url()).pathname).toBe('/explore');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])('should have no serious finding of axe and fit the screen at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page } = await openPage(browser, { viewport: { width, height: 844 }, colorScheme, reducedMotion: 'reduce' });
    const explorer = new ExplorePage(page, url);
    const check = async () => {
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    };
    await explorer.open('/explore');
    await explorer.begin('妇女发展', title);
    await explorer.drawn();
    await explorer.picture().focus();
    await page.keyboard.press('ArrowDown');
    await explorer.panel().getByRole('button', { name: '取消选中' }).waitFor();
    await check();
    await explorer.choose('看法', '列表');
    await explorer.group(/^规划/).waitFor();
    await check();
    await page.context().close();
  });
});

import type { Download, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { AppFrame } from './app-frame.ts';

/** The graph explorer. */
export class ExplorePage extends AppFrame {
  /** Begins at, or adds, what is found by typing a name. */
  async begin(words: string, option: string | RegExp): Promise<void> {
    await this.main()
      .getByRole('combobox', { name: /从哪里开始|加一个起点/ })
      .fill(words);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  picture(): Locator {
    return this.page.getByRole('application', { name: /^关系图/ });
  }

  /** Waits until the rows have their places; gives how many points and lines there are. */
  async drawn(): Promise<{ points: number; lines: number }> {
    await this.picture().and(this.page.locator('[aria-busy="false"]')).waitFor();
    const [, points = '0', lines = '0'] = /(\d+) 个点，(\d+) 条线/u.exec((await this.picture().getAttribute('aria-label')) ?? '') ?? [];
    return { points: Number(points), lines: Number(lines) };
  }

  /** Waits until as many points are drawn as is right. */
  async untilPoints(isRight: (points: number) => boolean): Promise<void> {
    await expect.poll(async () => isRight((await this.drawn()).points), { timeout: 30_000, interval: 200 }).toBe(true);
  }

  async choose(group: '看法' | '布局' | '走几步', name: string): Promise<void> {
    await this.page.getByRole('group', { name: group }).getByRole('button', { name, exact: true }).click();
  }

  legend(): Locator {
    return this.page.getByRole('region', { name: '图例与筛选' });
  }

  panel(): Locator {
    return this.page.getByRole('region', { name: '选中的内容' });
  }

  /** The words that the selected row was read from. */
  passage(): Locator {
    return this.panel().getByRole('region', { name: '原文', exact: true });
  }

  /** What is lit up in the text of a document. */
  lit(): Locator {
    return this.page.getByRole('region', { name: '文件原文' }).locator('mark');
  }

  tool(name: string): Locator {
    return this.page.getByRole('group', { name: '图的工具' }).getByRole('button', { name, exact: true });
  }

  /** A group of the list. */
  group(name: RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  async save(format: 'PNG' | 'SVG'): Promise<Download> {
    await this.tool('存为文件').click();
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByRole('menuitem', { name: `存为 ${format} 图片` }).click()]);
    return download;
  }
}

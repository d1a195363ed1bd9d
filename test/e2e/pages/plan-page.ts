import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The page of a plan. */
export class PlanPage extends AppFrame {
  /** An area's part of the page. */
  area(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** A goal or measure of an area, by words of its statement. */
  item(area: string, words: string): Locator {
    return this.area(area).getByRole('listitem').filter({ hasText: words }).first();
  }

  async goToArea(title: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: /规划结构|Outline/ })
      .getByRole('link', { name: title })
      .click();
  }

  async findWords(words: string): Promise<void> {
    await this.page.getByLabel('在本规划中查找').last().fill(words);
  }

  async findUnit(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: '按单位筛选' }).fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }

  async view(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** Does something with the plan as a whole, and confirms it. */
  async confirm(action: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: action }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
  }
}

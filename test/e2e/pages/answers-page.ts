import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The page of a unit or a family: what it answers for. */
export class AnswersPage extends AppFrame {
  /** What it answers for in one plan. */
  plan(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** The row of the table of counts for one plan. */
  counts(title: string): Locator {
    return this.page.getByRole('region', { name: '分规划' }).getByRole('row').filter({ hasText: title });
  }

  async chooseRole(name: string): Promise<void> {
    await this.page.getByRole('group', { name: '按分工筛选' }).getByRole('button', { name }).click();
  }

  async chooseVia(name: string): Promise<void> {
    await this.page.getByRole('group', { name: '按方式筛选' }).getByRole('button', { name }).click();
  }
}

import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The history of a record, opened over the page that shows it. */
export class RecordHistoryPage extends AppFrame {
  /** Opens the history of the record that the page is about. */
  async show(): Promise<void> {
    await this.main().getByRole('button', { name: '修改记录', exact: true }).click();
    await this.history().waitFor();
  }

  history(): Locator {
    return this.page.getByRole('dialog', { name: /^修改记录：/u });
  }

  /** The changes, the newest first. */
  changes(): Locator {
    return this.history().getByRole('region', { name: '这条内容的修改记录' }).locator(':scope > ul > li');
  }

  /** What a restoring would do, and the way to do it. */
  restoring(): Locator {
    return this.page.getByRole('dialog', { name: /^恢复/u });
  }

  async confirm(): Promise<void> {
    await this.restoring().getByRole('button', { name: '恢复', exact: true }).click();
  }
}

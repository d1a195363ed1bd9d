import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The pages of the history. */
export class HistoryPage extends AppFrame {
  set(name: string | RegExp): Locator {
    return this.main().getByRole('link', { name });
  }

  async filterByAuthor(words: string): Promise<void> {
    await this.main().getByRole('textbox', { name: '修改人' }).fill(words);
  }

  async filterByType(type: string): Promise<void> {
    await this.main().getByRole('combobox', { name: '内容类型' }).click();
    await this.page.getByRole('option', { name: type, exact: true }).click();
  }

  /** The row of a field in the comparison. */
  field(name: string): Locator {
    return this.main()
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  async press(name: string): Promise<void> {
    await this.main().getByRole('button', { name }).click();
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async confirm(): Promise<void> {
    await this.dialog().getByRole('button', { name: '恢复', exact: true }).click();
    await this.dialog().waitFor({ state: 'detached' });
  }
}

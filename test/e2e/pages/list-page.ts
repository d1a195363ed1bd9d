import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** A list of the console. */
export class ListPage extends AppFrame {
  /** Waits until so many rows are said to be there. */
  async counted(count: number): Promise<void> {
    await this.page.getByText(`共 ${count} 条`, { exact: true }).waitFor();
  }

  row(name: string | RegExp): Locator {
    return this.main().getByRole('row', { name });
  }

  /** The words of a column, row by row. */
  async column(name: string): Promise<string[]> {
    const heads = await this.main().getByRole('columnheader').allInnerTexts();
    const place = heads.findIndex((head) => head.trim() === name);
    const cells = this.main()
      .locator('tbody tr')
      .locator(`:scope > td:nth-child(${place + 1})`);
    return (await cells.allInnerTexts()).map((text) => text.trim());
  }

  override async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: '在列表中搜索' }).fill(words);
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  async openFilter(): Promise<Locator> {
    await this.page.getByRole('button', { name: /^筛选/ }).click();
    const dialog = this.dialog(/^筛选/);
    await dialog.waitFor();
    return dialog;
  }

  /** Adds a condition to what is listed, or to rows that it leads to. */
  async add(condition: string, about: string): Promise<void> {
    await this.page.getByRole('button', { name: `加条件：${about}` }).click();
    await this.page.getByRole('dialog', { name: '要加的条件' }).getByRole('option', { name: condition, exact: true }).click();
  }

  /** Chooses a value of a condition by its name. */
  async choose(condition: string, field: string, words: string, option: string | RegExp = words): Promise<void> {
    await this.page.getByRole('group', { name: condition, exact: true }).getByRole('combobox', { name: field }).fill(words);
    await this.page.getByRole('option', { name: option }).first().click();
    await this.page
      .getByRole('dialog')
      .last()
      .getByText(/^符合的有/)
      .click();
  }

  /** The conditions as they are said. */
  conditions(): Locator {
    return this.page.getByRole('list', { name: '筛选条件' });
  }

  async fromMenu(button: string | RegExp, item: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async select(name: string): Promise<void> {
    await this.main()
      .getByRole('checkbox', { name: new RegExp(`^选中：.*${name}`) })
      .check();
  }

  /** Begins to do something with the rows that are selected. */
  async bulk(name: string): Promise<void> {
    await this.page.getByRole('toolbar', { name: '对所选条目的操作' }).getByRole('button', { name }).click();
  }

  /** Finds a record in a field of a dialog by words, and takes it. */
  async pickIn(dialog: Locator, label: string, words: string, name: string | RegExp): Promise<void> {
    await dialog.getByRole('combobox', { name: label }).fill(words);
    await this.page.getByRole('option', { name }).first().click();
  }
}

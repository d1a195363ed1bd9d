import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The query workbench. */
export class AskPage extends AppFrame {
  /** Adds a condition to what is listed, or to rows that it leads to. */
  async add(condition: string, about: string): Promise<void> {
    await this.page.getByRole('button', { name: `加条件：${about}` }).click();
    await this.page.getByRole('dialog', { name: '要加的条件' }).getByRole('option', { name: condition, exact: true }).click();
  }

  condition(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  /** Chooses a value of a condition by its name. */
  async choose(condition: string, field: string, words: string, option: string | RegExp = words): Promise<void> {
    const box = this.condition(condition).getByRole('combobox', { name: field });
    await box.fill(words);
    await this.page.getByRole('option', { name: option }).first().click();
    await this.page.keyboard.press('Escape');
  }

  /** The whole question in words. */
  sentence(): Promise<string> {
    return this.page.getByRole('status', { name: '现在问的是' }).innerText();
  }

  /** Waits until so many rows are said to match. */
  async counted(count: number): Promise<void> {
    await this.page.getByRole('status').getByText(`${count} 条`, { exact: true }).waitFor();
  }

  async answer(): Promise<void> {
    await this.page.getByRole('button', { name: '看答案' }).click();
  }

  row(name: string | RegExp): Locator {
    return this.page.getByRole('row', { name });
  }

  async show(name: '表格' | '分组计数' | '图表' | '关系图' | 'JSON'): Promise<void> {
    await this.page.getByRole('group', { name: '答案样式' }).getByRole('button', { name, exact: true }).click();
  }

  async save(name: string): Promise<void> {
    await this.page.getByRole('button', { name: '保存', exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '名称' }).fill(name);
    await dialog.getByRole('combobox', { name: '谁能看' }).click();
    await this.page.getByRole('option', { name: '所有人' }).click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await this.heading(name);
  }
}

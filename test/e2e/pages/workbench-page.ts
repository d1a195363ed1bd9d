import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The workbench on a plan. */
export class WorkbenchPage extends AppFrame {
  /** A line of the outline, by words of it. */
  line(words: string | RegExp): Locator {
    return this.page.getByRole('tree', { name: '规划结构' }).getByRole('treeitem', { name: words });
  }

  /** The lines of the outline as they stand, in words. */
  async lines(): Promise<string[]> {
    const all = await this.page.getByRole('tree', { name: '规划结构' }).getByRole('treeitem').allInnerTexts();
    return all.map((words) => words.replaceAll(/\s+/g, ' '));
  }

  /** Opens the form of a line. */
  async edit(words: string | RegExp): Promise<void> {
    await this.line(words).click();
  }

  form(name: string): Locator {
    return this.page.getByRole('form', { name, exact: true });
  }

  /** The words of the goal that is open. */
  text(): Locator {
    return this.form('目标').getByLabel('正文');
  }

  async saveByKey(): Promise<void> {
    await this.page.keyboard.press('Control+s');
  }

  /** Waits for the bar that says what was done. */
  async said(words: string | RegExp): Promise<void> {
    await this.page.getByRole('presentation').or(this.page.getByRole('alert')).getByText(words).first().waitFor();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: '撤销', exact: true }).click();
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  dialog(name?: string | RegExp): Locator {
    return this.page.getByRole('dialog', name === undefined ? {} : { name });
  }

  /** A stretch of the document that is lit up: only then it stands by itself. */
  lit(words: string): Locator {
    return this.page.getByRole('region', { name: '文件原文' }).getByText(words, { exact: true });
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
  }

  /** Chooses from a list of choices of a form. */
  async choose(where: Locator, label: string, choice: string): Promise<void> {
    await where.getByLabel(label, { exact: true }).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }
}

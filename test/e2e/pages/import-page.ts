import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The pages of imports: the list with the upload, and the review of one. */
export class ImportPage extends AppFrame {
  /** Chooses files as a person does: through the dialog that the button opens. */
  async upload(...files: Parameters<Awaited<ReturnType<typeof this.chooser>>['setFiles']>): Promise<void> {
    await (await this.chooser()).setFiles(...files);
  }

  private async chooser() {
    const opened = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: '选择文件' }).click();
    return opened;
  }

  /** Waits until the files are read and can be reviewed. */
  async reviewable(): Promise<void> {
    await this.page.getByRole('button', { name: '写入图谱…' }).waitFor();
  }

  async show(part: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name: part }).click();
  }

  /** The line of an item in the tree. */
  item(words: string): Locator {
    return this.page.getByRole('tabpanel').getByRole('button', { name: words }).first();
  }

  /** A stretch of the document's text that is lit up: only then it stands by itself. */
  lit(words: string): Locator {
    return this.page.getByRole('region', { name: '的原文' }).getByText(words, { exact: true });
  }

  question(words: string): Locator {
    return this.page.getByRole('group', { name: words });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Changes the words of the item that is open. */
  async rewrite(text: string): Promise<void> {
    await this.button('编辑').click();
    await this.page.getByRole('form', { name: '修改条目' }).getByLabel('正文').fill(text);
    await this.button('保存').click();
  }

  /** Applies the import, published at once, and waits for the report. */
  async apply(): Promise<void> {
    await this.page.getByRole('button', { name: '写入图谱…' }).click();
    const dialog = this.page.getByRole('dialog', { name: '写入图谱' });
    await dialog.getByLabel('同时发布').check();
    await dialog.getByRole('button', { name: '写入', exact: true }).click();
    await this.page.getByRole('button', { name: '撤回导入' }).waitFor();
  }

  /** Takes the applied import back. */
  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: '撤回导入' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await this.page.getByText('已撤回', { exact: true }).waitFor();
  }
}

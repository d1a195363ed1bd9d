import type { Download, Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The page of files that are written in the background. */
export class ExportsPage extends AppFrame {
  /** A file's line. */
  file(name: RegExp): Locator {
    return this.main().getByRole('list', { name: '导出' }).getByRole('listitem').filter({ hasText: name });
  }

  /** Takes a file away once it is ready. */
  async download(name: RegExp): Promise<Download> {
    const link = this.file(name).getByRole('link', { name: /^下载/ });
    await link.waitFor();
    const [download] = await Promise.all([this.page.waitForEvent('download'), link.click()]);
    return download;
  }

  async remove(name: RegExp): Promise<void> {
    await this.file(name)
      .getByRole('button', { name: /^删除/ })
      .click();
    await this.page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await this.file(name).waitFor({ state: 'detached' });
  }
}

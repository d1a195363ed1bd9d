import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The page of webhooks. */
export class WebhooksPage extends AppFrame {
  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** A webhook's part of the page. */
  webhook(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The lines of a webhook's log. */
  deliveries(name: string): Locator {
    return this.page.getByRole('region', { name: `“${name}”的发送记录` }).getByRole('row');
  }

  /** Fills the form of a new webhook and sends it. */
  async create(name: string, url: string): Promise<void> {
    await this.main().getByRole('button', { name: '新建通知' }).click();
    await this.dialog().getByRole('textbox', { name: '名称' }).fill(name);
    await this.dialog().getByRole('textbox', { name: '接收地址' }).fill(url);
    await this.dialog().getByRole('button', { name: '创建' }).click();
  }

  /** Does something with a webhook. */
  async press(name: string, action: string): Promise<void> {
    await this.webhook(name).getByRole('button', { name: action, exact: true }).first().click();
  }

  async confirm(): Promise<void> {
    await this.dialog().getByRole('button', { name: '确认' }).click();
  }
}

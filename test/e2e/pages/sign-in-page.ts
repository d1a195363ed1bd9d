import type { Page } from 'playwright-core';

/** The page to sign in on. */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(name: string, password: string): Promise<void> {
    await this.page.getByLabel('用户名').fill(name);
    await this.page.getByRole('textbox', { name: '密码' }).fill(password);
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
  }

  /** What the page says is wrong. */
  async complaint(): Promise<string> {
    return this.page.getByRole('alert').innerText();
  }
}

import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The pages of accounts: one's own, others', and the tokens. */
export class AccountsPage extends AppFrame {
  section(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Chooses an entry of the account's menu. */
  async fromMenu(name: string): Promise<void> {
    await this.account().click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** Makes an account, and gives back the link to hand out. */
  async create(name: string, role: string): Promise<string> {
    await this.page.getByRole('button', { name: '新建账户' }).click();
    await this.dialog().getByLabel('用户名').fill(name);
    await this.dialog().getByLabel('角色').click();
    await this.page.getByRole('option', { name: role, exact: true }).click();
    await this.dialog().getByRole('button', { name: '创建' }).click();
    return this.takeSecret('交给本人的链接');
  }

  /** Reads what is shown once, and closes its dialog. */
  async takeSecret(label: string): Promise<string> {
    const text = await this.dialog().getByRole('textbox', { name: label }).innerText();
    await this.dialog().getByRole('button', { name: '我已保存，关闭' }).click();
    return text;
  }

  /** Shows by the password that the account is one's own, in the dialog that asks for it. */
  async prove(title: string, password: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: title });
    await dialog.getByRole('textbox', { name: '密码' }).fill(password);
    await dialog.getByRole('button', { name: '确认' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Chooses on the sign-in page to sign in with the provider. */
  async withProvider(label: string): Promise<void> {
    await this.page.getByRole('link', { name: `用${label}登录` }).click();
  }

  /** Enters a new password twice and sends it. */
  async setPassword(password: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '新密码' }).fill(password);
    await this.page.getByRole('textbox', { name: '再输入一次' }).fill(password);
    await this.page.getByRole('button', { name: '设置密码' }).click();
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '验证码' }).fill(code);
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
  }
}

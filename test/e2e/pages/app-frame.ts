import type { Locator, Page } from 'playwright-core';

/** What every page has: the bar, the navigation, one heading. */
export class AppFrame {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
  }

  /** Waits for the page's heading. */
  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async title(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  /** Follows an entry of the main navigation. */
  async goTo(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: /主导航|Main navigation/ })
      .getByRole('link', { name, exact: true })
      .click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.main().getByRole('link', { name }).first().click();
  }

  main(): Locator {
    return this.page.getByRole('main');
  }

  async chooseLanguage(name: '简体中文' | 'English'): Promise<void> {
    await this.page.getByRole('button', { name: /^(语言|Language)$/ }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  async language(): Promise<string | null> {
    return this.page.getByRole('document').or(this.page.locator(':root')).first().getAttribute('lang');
  }

  async switchTheme(): Promise<void> {
    await this.page.getByRole('button', { name: /^(切换到|Switch to)/ }).click();
  }

  /** Searches through the dialog that the keyboard opens, and follows the suggestion. */
  async search(words: string, suggestion: string | RegExp): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const box = this.page.getByRole('dialog').getByRole('combobox');
    await box.fill(words);
    await this.page.getByRole('option', { name: suggestion }).first().click();
  }

  account(): Locator {
    return this.page.getByRole('button', { name: /^(已登录|Signed in as)/ });
  }
}

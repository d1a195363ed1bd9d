import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** A page that answers a ready question. */
export class QuestionPage extends AppFrame {
  /** Takes a record in a field that finds records by words. */
  async pick(label: string, words: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).fill(words);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Takes a value of a field that offers a few. */
  async choose(label: string, value: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: value, exact: true }).click();
  }

  /** The answers that stand beneath a heading. */
  cards(heading: string | RegExp): Locator {
    return this.main()
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 2, name: heading }) });
  }

  /** How many answers the page says there are. */
  async count(): Promise<number> {
    return Number((await this.main().getByRole('status').first().innerText()).replaceAll(/\D/g, ''));
  }
}

import { AppFrame } from './app-frame.ts';

/** GraphiQL inside the console. */
export class GraphiqlPage extends AppFrame {
  async openExample(name: string): Promise<void> {
    await this.page.getByRole('region', { name: '示例与保存的操作' }).getByRole('button', { name, exact: true }).click();
  }

  /** Waits for the editors: what is run before they are there is lost. */
  async ready(): Promise<void> {
    for (const name of ['Operation Editor', 'Result Window']) await this.page.getByRole('region', { name }).getByRole('code').waitFor();
  }

  /** Runs what is in the editor. */
  async run(): Promise<void> {
    await this.ready();
    await this.page.getByRole('button', { name: /^Execute query/ }).click();
  }

  /** Waits for words in the answer. */
  async answered(words: string | RegExp): Promise<void> {
    await this.page
      .getByRole('region', { name: /Result|Response/ })
      .getByText(words)
      .first()
      .waitFor();
  }
}

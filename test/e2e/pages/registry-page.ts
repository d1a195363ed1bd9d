import type { Locator } from 'playwright-core';
import { AppFrame } from './app-frame.ts';

/** The pages of the registry: lists with a way to add, and records with a way to put them right. */
export class RegistryPage extends AppFrame {
  button(name: string | RegExp): Locator {
    return this.main().getByRole('button', { name, exact: true });
  }

  /** The form that is open. */
  form(name: string): Locator {
    return this.page.getByRole('form', { name, exact: true });
  }

  field(form: string, label: string): Locator {
    return this.form(form).getByRole('textbox', { name: label }).or(this.form(form).getByLabel(label)).first();
  }

  /** Finds a record by words and takes the first of that name. */
  async pick(label: string, words: string, name: string | RegExp = words): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).fill(words);
    await this.page.getByRole('option', { name }).first().click();
  }

  /** Makes a record from its list; the values by label. */
  async create(action: string, values: Readonly<Record<string, string>>, place?: string): Promise<void> {
    await this.button(action).click();
    const form = this.form(action);
    for (const [label, value] of Object.entries(values)) await form.getByRole('textbox', { name: label }).fill(value);
    if (place) {
      await form.getByRole('combobox', { name: '地区' }).fill(place);
      await this.page.getByRole('option', { name: place }).first().click();
    }
    await form.getByRole('button', { name: '新建' }).click();
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: '撤销', exact: true }).click();
  }
}

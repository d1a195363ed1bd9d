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

  question(words: string | RegExp): Locator {
    return this.page.getByRole('group', { name: words });
  }

  /** Answers a question with one of its alternatives, and waits until the answer holds. */
  async answer(words: string | RegExp, alternative: string): Promise<void> {
    const question = this.page.getByRole('tabpanel').getByRole('group', { name: words });
    await question.getByRole('radio', { name: alternative }).check();
    await question
      .getByTitle('已答')
      .or(question.getByRole('img', { name: '已答' }))
      .first()
      .waitFor();
  }

  /** Answers a question in words of one's own, and waits until the answer holds. */
  async answerInWords(words: string | RegExp, label: string, own: string): Promise<void> {
    const card = this.page.getByRole('listitem').filter({ has: this.question(words) });
    await card.getByLabel(label).fill(own);
    await card.getByRole('button', { name: '就用它' }).click();
    await card.getByRole('button', { name: '收回答案' }).waitFor();
  }

  /** Says of a figure that was read as no target which one it is. */
  async answerTarget(words: RegExp, indicator: string): Promise<void> {
    const question = this.page.getByRole('group', { name: words });
    await question.getByRole('radio', { name: '是目标值，补录…' }).check();
    await question.getByLabel('指标', { exact: true }).fill(indicator);
    await question.getByRole('button', { name: '保存' }).click();
    await question.getByLabel('指标', { exact: true }).waitFor({ state: 'detached' });
  }

  /** Shows the items that the import changes in one way: 新增, 修改, 保留人工修改 … */
  async only(change: RegExp): Promise<void> {
    await this.page.getByRole('group', { name: '按改动筛选' }).getByRole('button', { name: change }).click();
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

  /** Opens an item and waits for what can be done with it. */
  async openItem(words: string): Promise<void> {
    await this.item(words).click();
    await this.button('编辑').waitFor();
  }

  /** Waits until as many decisions have been taken. */
  async decided(count: number): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^决定 ${count}$`, 'u') }).waitFor();
  }

  /** Corrects a fact of the plan. */
  async correctPlan(fact: string, value: string): Promise<void> {
    await this.button('修改规划信息').click();
    const form = this.page.getByRole('form', { name: '规划信息' });
    await form.getByLabel(fact).fill(value);
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'detached' });
  }

  /** Gives the item that is open a unit by name, made new where the registry has none. */
  async addUnit(name: string): Promise<void> {
    await this.button('添加责任单位').click();
    const picker = this.page.getByRole('combobox', { name: '单位或成员单位组' });
    await picker.fill(name);
    await this.page.getByRole('option', { name }).first().click();
    await this.button('保存').click();
    await picker.waitFor({ state: 'detached' });
  }

  /** Gives the item that is open a target of at least some value. */
  async addTarget(indicator: string, value: string): Promise<void> {
    await this.page.getByRole('button', { name: '添加目标值' }).last().click();
    const field = this.page.getByLabel('指标', { exact: true });
    await field.fill(indicator);
    await this.page.getByLabel('数值', { exact: true }).fill(value);
    await this.button('保存').click();
    await field.waitFor({ state: 'detached' });
  }

  /** Cuts the item that is open before some of its words. */
  async split(words: string): Promise<void> {
    await this.button('编辑').click();
    const form = this.page.getByRole('form', { name: '修改条目' });
    const text = form.getByLabel('正文');
    await text.evaluate((area: HTMLTextAreaElement, before) => {
      area.focus();
      const at = area.value.indexOf(before);
      area.setSelectionRange(at - 1, at - 1);
    }, words);
    await text.press('ArrowRight');
    await form.getByRole('button', { name: new RegExp(`｜${words.slice(0, 4)}`, 'u') }).click();
    await form.waitFor({ state: 'detached' });
  }

  /** Moves the item that is open to the end of another area. */
  async move(area: string): Promise<void> {
    await this.button('移动…').click();
    const dialog = this.page.getByRole('dialog', { name: '移动' });
    await dialog.getByRole('combobox', { name: '所在领域' }).click();
    await this.page.getByRole('option', { name: area }).click();
    await dialog.getByRole('button', { name: '移动', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Puts a file to the first document. */
  async join(name: string): Promise<void> {
    await this.button('文件归并…').click();
    const dialog = this.page.getByRole('dialog', { name: '哪些文件是同一份文件' });
    await dialog.getByRole('combobox', { name: `${name} 归为` }).click();
    await this.page.getByRole('option', { name: '第 1 份' }).click();
    await dialog.getByRole('button', { name: '重新读取' }).click();
    await dialog.waitFor({ state: 'detached' });
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

  /** An area of the tree, by its title. */
  area(title: string): Locator {
    return this.page.getByRole('tabpanel').getByRole('region', { name: title, exact: true });
  }

  /** Chooses what to do with an area from its menu. */
  async fromAreaMenu(title: string, choice: string): Promise<void> {
    await this.area(title)
      .getByRole('button', { name: `“${title}”的更多操作` })
      .click();
    await this.page.getByRole('menuitem', { name: choice, exact: true }).click();
  }
}

import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../db/orm.ts';
import { unplace } from '../document-import/support/unplace.ts';
import { startProduct, temporaryFolder, type Product } from '../support/product.ts';
import { ImportPage } from './pages/import-page.ts';
import { PlanPage } from './pages/plan-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { launchBrowser, openPage } from './support/browser.ts';

const title = '青檀市“十四五”水库管护规划';
const text = `${title}\n为管好水库，保障供水安全。\n规划期为2021—2025年。\n一、主要任务\n（一）加强巡查\n1.建立巡查制度。\n2.完善巡查记录。\n`;
let browser: Browser;
let folder: string;
let product: Product;

beforeAll(async () => {
  folder = await temporaryFolder();
  product = await startProduct({ DATA_DIR: folder });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

it('should go on with a review after the server was killed, and give words without a place one', async () => {
  const { page } = await openPage(browser);
  const { url, name, password } = product;
  const imports = new ImportPage(page, url);
  await imports.open('/login');
  await new SignInPage(page).signIn(name, password);
  await imports.account().waitFor();
  await imports.open('/imports');
  await imports.upload({ name: '水库.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await imports.reviewable();
  await imports.show(/^条目/u);
  await imports.openItem('建立巡查制度');
  await imports.rewrite('建立健全巡查制度。');
  await imports.decided(1);

  await product.stop('SIGKILL');
  const database = await openDatabase({ folder });
  const jobId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await unplace(database.orm.em.fork(), jobId, '为管好水库');
  await database.close();
  product = await startProduct({ DATA_DIR: folder, PORT: new URL(url).port });

  await page.reload();
  await imports.reviewable();
  await imports.decided(1);
  await page
    .getByText(/原文还有|未归位/u)
    .first()
    .waitFor();
  await imports.show(/^问题/u);
  await imports.answer(/未能归入任何条目/u, '作为目标');
  await imports.decided(2);
  await imports.show(/^条目/u);
  await imports.item('为管好水库').waitFor();
  await imports.apply();
  await imports.follow(title);
  const plan = new PlanPage(page, url);
  await plan.heading(title);
  await plan.item('加强巡查', '建立健全巡查制度').waitFor();
  expect(await page.getByText('为管好水库').first().isVisible()).toBe(true);
  await page.context().close();
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, troublesOf } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('the console after the first start', () => {
  it('opens without an account and without a trouble, from any of its addresses', async () => {
    const page = await browser.newPage();
    const troubles = troublesOf(page);
    for (const path of ['/', '/login']) {
      await page.goto(`${product.url}${path}`, { waitUntil: 'networkidle' });
      expect((await page.locator('#root').innerText()).length).toBeGreaterThan(20);
    }
    expect(troubles).toEqual([]);
  });

  it('lets the administrator in with the printed password, and keeps the session to itself', async () => {
    const page = await browser.newPage();
    await page.goto(`${product.url}/login`, { waitUntil: 'networkidle' });
    await page.locator('input:not([type=password])').last().fill(product.name);
    await page.locator('input[type=password]').fill(product.password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/login');
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'plangraph_session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(await page.evaluate(() => document.cookie)).not.toContain('plangraph_session');
  });
});

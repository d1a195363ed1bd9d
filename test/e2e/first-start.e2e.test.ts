import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type Product } from '../support/product.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { launchBrowser, openPage } from './support/browser.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('the console after the first start on an empty folder', () => {
  it('should open without an account and without an error, from any of its addresses', async () => {
    const { page, errors } = await openPage(browser);
    for (const path of ['/', '/login', '/plans']) {
      await page.goto(`${product.url}${path}`, { waitUntil: 'networkidle' });
      expect((await page.locator('#root').innerText()).length).toBeGreaterThan(20);
    }
    expect(errors).toEqual([]);
  });

  it('should let the administrator in with the printed password, and show the session to no script', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${product.url}/login`);
    await new SignInPage(page).signIn(product.name, product.password);
    await page.waitForURL((url) => url.pathname !== '/login');
    const cookie = (await page.context().cookies()).find(({ name }) => name === 'plangraph_session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(await page.evaluate(() => document.cookie)).not.toContain('plangraph_session');
  });
});

import { type AddressInfo, createServer } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { type Product, startProduct } from '../support/product.ts';
import { AccountsPage } from './pages/accounts-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage } from './support/browser.ts';

const label = '市政务平台';
let browser: Browser;
let provider: IdentityProvider;
let product: Product;

/** A port that is free: the provider has to know the installation's address before it starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  browser = await launchBrowser();
  const port = await freePort();
  provider = await startIdentityProvider(`http://localhost:${port}`, {
    li: { email: 'li@example.org', email_verified: true, name: '李工', preferred_username: 'li', groups: [] },
  });
  product = await startProduct({ PORT: String(port), ...provider.settings });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await provider?.close();
});

it('should link a sign-in provider from one’s account, sign in with it, and unlink it again', async () => {
  const { page, errors } = await openPage(browser);
  const accounts = new AccountsPage(page, product.url);
  await accounts.open('/login');
  await new SignInPage(page).signIn(product.name, product.password);
  await accounts.account().waitFor();
  await accounts.open('/account');
  await accounts.section(label).getByRole('button', { name: '关联', exact: true }).click();
  await accounts.prove('关联', product.password);
  await accounts.section(label).getByText('已关联。以后可以用它登录。').waitFor();
  await accounts.section(label).getByRole('listitem').filter({ hasText: 'li' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  const { page: other } = await openPage(browser);
  const there = new AccountsPage(other, product.url);
  await there.open('/login');
  await there.withProvider(label);
  await there.account().waitFor();
  await there.open('/account');
  await there.section(label).getByText(provider.issuer).waitFor();

  await accounts.section(label).getByRole('button', { name: '取消关联' }).click();
  await accounts.prove('取消关联', product.password);
  await accounts.section(label).getByRole('listitem').waitFor({ state: 'detached' });
  await there.open('/account');
  await there.heading('请先登录');
  expect(errors).toEqual([]);
  await other.context().close();
  await page.context().close();
});

it('should say that a person whom nobody has linked cannot sign in', async () => {
  const { page } = await openPage(browser);
  const accounts = new AccountsPage(page, product.url);
  await accounts.open('/login');
  await accounts.withProvider(label);
  await page.getByRole('alert').waitFor();
  expect(page.url()).toContain(`${product.url}/login`);
  await page.context().close();
});

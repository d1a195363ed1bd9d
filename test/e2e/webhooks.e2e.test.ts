import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SignInPage } from './pages/sign-in-page.ts';
import { WebhooksPage } from './pages/webhooks-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage, type OpenedPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
let browser: Browser;
let receiver: Server;
let address: string;
let received: number;
let status = 204;

beforeAll(async () => {
  received = 0;
  receiver = createServer((_, response) => {
    received += 1;
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/told`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await new Promise<void>((resolve) => receiver.close(() => resolve()));
});

async function signedIn(options: Parameters<typeof openPage>[1] = {}): Promise<OpenedPage & { webhooks: WebhooksPage }> {
  const opened = await openPage(browser, options);
  await opened.page.goto(`${url}/login`);
  await new SignInPage(opened.page).signIn(administrator.name, administrator.password);
  const webhooks = new WebhooksPage(opened.page, url);
  await webhooks.account().waitFor();
  return { ...opened, webhooks };
}

describe('webhooks in the console', () => {
  it('should be made with a secret shown once, tried out, sent again, paused, given a new secret and deleted', async () => {
    const { page, webhooks, errors } = await signedIn();
    await webhooks.goTo('外部通知');
    await webhooks.heading('外部通知');
    await webhooks.create('市门户网站', address);
    await webhooks.dialog().getByText('请立即复制签名密钥').waitFor();
    const secret = await webhooks.dialog().getByRole('textbox').innerText();
    expect(secret).toMatch(/^whsec_/u);
    await webhooks.dialog().getByRole('button', { name: '我已保存，关闭' }).click();
    await webhooks.webhook('市门户网站').getByText('通知：全部操作').waitFor();
    expect(await page.content()).not.toContain(secret);

    await webhooks.press('市门户网站', '发送测试');
    await webhooks.deliveries('市门户网站').filter({ hasText: 'HTTP 204' }).nth(1).waitFor();
    expect(received).toBeGreaterThanOrEqual(2);

    status = 500;
    await webhooks.press('市门户网站', '发送测试');
    await webhooks.deliveries('市门户网站').filter({ hasText: '待发送' }).getByText('HTTP 500').waitFor();
    status = 204;
    await webhooks.deliveries('市门户网站').filter({ hasText: 'HTTP 500' }).getByRole('button', { name: '重新发送' }).click();
    await webhooks.deliveries('市门户网站').filter({ hasText: 'HTTP 500' }).waitFor({ state: 'detached' });

    await webhooks.press('市门户网站', '暂停');
    await webhooks.webhook('市门户网站').getByText('已暂停', { exact: true }).waitFor();
    await webhooks.press('市门户网站', '更换密钥');
    await webhooks.confirm();
    await webhooks.dialog().getByText('请立即复制签名密钥').waitFor();
    expect(await webhooks.dialog().getByRole('textbox').innerText()).not.toBe(secret);
    await webhooks.dialog().getByRole('button', { name: '我已保存，关闭' }).click();
    await webhooks.press('市门户网站', '删除');
    await webhooks.confirm();
    await webhooks.webhook('市门户网站').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('should say at its field what is wrong with an address, and in the log that a private host is not reached', async () => {
    const { page, webhooks } = await signedIn();
    await webhooks.open('/webhooks');
    await webhooks.create('内部', 'ftp://example.org/');
    await webhooks.dialog().getByText('不是可用的地址').waitFor();
    await webhooks.dialog().getByRole('textbox', { name: '接收地址' }).fill('http://10.0.0.1/');
    await webhooks.dialog().getByRole('button', { name: '创建' }).click();
    await webhooks.dialog().getByRole('button', { name: '我已保存，关闭' }).click();
    await webhooks.press('内部', '发送测试');
    await webhooks.deliveries('内部').getByText('is not a public host').waitFor();
    await webhooks.press('内部', '删除');
    await webhooks.confirm();
    await webhooks.webhook('内部').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('should be for administrators only', async () => {
    const { page } = await openPage(browser);
    await new WebhooksPage(page, url).open('/webhooks');
    await page.getByText('只对系统管理员开放').waitFor();
    await page.context().close();
  });

  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 390, colorScheme: 'dark' as const },
  ])('should have no serious finding of axe and fit the screen at $width px, $colorScheme, the form open too', async ({ width, colorScheme }) => {
    const { page, webhooks } = await signedIn({ viewport: { width, height: 844 }, colorScheme });
    const name = `看一看${width}`;
    await webhooks.open('/webhooks');
    await webhooks.create(name, address);
    await webhooks.dialog().getByRole('button', { name: '我已保存，关闭' }).click();
    await webhooks.press(name, '发送测试');
    await webhooks.deliveries(name).getByText('HTTP 204').first().waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/webhooks-${width}.png`, fullPage: true });
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await webhooks.press(name, '编辑');
    await webhooks.dialog().getByRole('textbox', { name: '名称' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await webhooks.dialog().getByRole('button', { name: '取消' }).click();
    await webhooks.dialog().waitFor({ state: 'detached' });
    await webhooks.press(name, '删除');
    await webhooks.confirm();
    await webhooks.webhook(name).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

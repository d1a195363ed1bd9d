// Takes the pictures of the README, each in both languages: npm run screenshots. It starts the built product with its bundled catalogue.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Product, startProduct } from '../support/product.ts';
import { AppFrame } from './pages/app-frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { quiet } from './support/accessibility.ts';
import { launchBrowser, openPage } from './support/browser.ts';

type Step = (page: Page) => Promise<unknown>;

interface Picture {
  name: string;
  path: string;
  dark?: boolean;
  /** What to do before the picture is taken, in either language. */
  prepare?: Step;
}

const folder = join(import.meta.dirname, '../../admin/screenshots');
const document = join(import.meta.dirname, 'fixtures/qingshan-children.txt');
const most = 160_000;
const question = { resource: 'goals', filter: { and: [{ involves: { family: 'womens-federation', roles: ['LEAD'] } }] } };

const firstLink =
  (list: RegExp, name: RegExp): Step =>
  (page) =>
    page.getByRole('region', { name: list }).getByRole('link', { name }).first().click();

/** The main pages. The address of an import and the ids of rows are known once the product runs. */
const pictures = (job: string, indicator: string, plan: string): Picture[] => [
  { name: 'home', path: '/' },
  { name: 'plan', path: '/plans/yantai-women' },
  { name: 'workbench', path: '/plans/yantai-women/edit', prepare: (page) => page.getByRole('treeitem').nth(2).click() },
  { name: 'import', path: job },
  { name: 'family', path: '/families/womens-federation' },
  { name: 'unit', path: '/families/womens-federation', prepare: firstLink(/./, /^市妇联/) },
  { name: 'compare', path: `/questions/compare?indicator=${indicator}` },
  { name: 'alignment', path: '/questions/alignment?plan=changle-women', dark: true },
  { name: 'conflicts', path: '/questions/conflicts' },
  { name: 'list', path: '/targets' },
  { name: 'explore', path: `/explore?start=${plan}&steps=2` },
  { name: 'ask', path: `/ask?q=${encodeURIComponent(JSON.stringify(question))}` },
  { name: 'graphiql', path: '/graphiql', dark: true },
  { name: 'history', path: '/history' },
];

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await quiet(page);
  await page.waitForTimeout(900);
}

/** A page of an administrator who reads this language. */
async function openAs(browser: Browser, product: Product, language: 'zh' | 'en', dark: boolean): Promise<Page> {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 860 }, colorScheme: dark ? 'dark' : 'light' });
  const frame = new AppFrame(page, product.url);
  await frame.open('/login');
  await new SignInPage(page).signIn(product.name, product.password);
  await frame.account().waitFor();
  if (language === 'en') await frame.chooseLanguage('English');
  return page;
}

async function take(page: Page, url: string, language: string, { name, path, prepare }: Picture): Promise<void> {
  await page.goto(url + path);
  await settle(page);
  await prepare?.(page);
  await settle(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await session.detach();
  const file = `${name}-${language}.webp`;
  const bytes = Buffer.from(data, 'base64');
  if (bytes.byteLength > most) throw new Error(`${file} has ${bytes.byteLength} bytes; at most ${most} are wanted.`);
  await writeFile(join(folder, file), bytes);
  process.stdout.write(`${file}  ${Math.round(bytes.byteLength / 1000)} kB\n`);
}

/** An import to look at: its address. */
async function importDocument(page: Page, url: string): Promise<string> {
  const imports = new ImportPage(page, url);
  await imports.open('/imports');
  await imports.upload(document);
  await imports.reviewable();
  return new URL(page.url()).pathname;
}

async function idOf(url: string, list: string, filter: string): Promise<string> {
  const query = `{ ${list}(filter: ${filter}) { nodes { id } } }`;
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const { data } = (await response.json()) as { data: Record<string, { nodes: { id: string }[] }> };
  return data[list]?.nodes[0]?.id ?? '';
}

async function main(): Promise<void> {
  const product = await startProduct();
  const browser = await launchBrowser();
  try {
    await mkdir(folder, { recursive: true });
    for (const old of await readdir(folder)) await rm(join(folder, old));
    const job = await importDocument(await openAs(browser, product, 'zh', false), product.url);
    const indicator = await idOf(product.url, 'indicators', '{ name: { eq: "孕产妇死亡率" } }');
    const all = pictures(job, indicator, await idOf(product.url, 'plans', '{ key: { eq: "yantai-disability" } }'));
    for (const language of ['zh', 'en'] as const)
      for (const dark of [false, true]) {
        const page = await openAs(browser, product, language, dark);
        for (const picture of all.filter((each) => Boolean(each.dark) === dark)) await take(page, product.url, language, picture);
        await page.context().close();
      }
  } finally {
    await browser.close();
    await product.stop();
  }
}

await main();

// Takes the pictures of the README: npm run screenshots [-- URL]. Without a URL it starts the built product with its bundled catalogue.
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startProduct } from '../support/product.ts';
import { launchBrowser, openPage } from './support/browser.ts';

type Step = (page: Page) => Promise<unknown>;

interface Picture {
  name: string;
  path: string;
  english?: boolean;
  dark?: boolean;
  /** What to do before the picture is taken. */
  prepare?: Step;
}

const folder = join(import.meta.dirname, '../../admin/screenshots');
const most = 250_000;

const openIndicator: Step = async (page) => {
  await page.getByRole('searchbox', { name: '在列表中搜索' }).fill('孕产妇死亡率');
  await page.getByRole('link', { name: '孕产妇死亡率', exact: true }).click();
};
const countDuties: Step = (page) => page.getByRole('link', { name: /^(妇女联合会|Women's Federation)/ }).waitFor();
const openMember: Step = (page) => page.getByRole('main').getByRole('link', { name: '市妇联' }).first().click();
const openArea: Step = (page) => page.getByRole('navigation', { name: '规划结构' }).getByRole('link').nth(1).click();

const pictures: Picture[] = [
  { name: 'home-zh', path: '/', prepare: countDuties },
  { name: 'plan-zh', path: '/plans/yantai-women', prepare: openArea },
  { name: 'figures-zh', path: '/plans/changle-health?view=figures', dark: true },
  { name: 'family-zh', path: '/families/womens-federation' },
  { name: 'unit-zh', path: '/families/womens-federation', prepare: openMember },
  { name: 'indicator-zh', path: '/indicators', prepare: openIndicator },
  { name: 'home-en', path: '/', english: true, prepare: countDuties },
  { name: 'family-en', path: '/families/womens-federation', english: true, dark: true },
];

async function chooseEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '语言' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
}

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(900);
}

async function take(browser: Browser, url: string, { name, path, english, dark, prepare }: Picture): Promise<string> {
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 860 }, colorScheme: dark ? 'dark' : 'light' });
  await page.goto(url + path);
  await settle(page);
  if (english) await chooseEnglish(page);
  await prepare?.(page);
  await settle(page);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  await page.context().close();
  const { size } = await stat(file);
  if (size > most) throw new Error(`${file} has ${size} bytes; at most ${most} are wanted.`);
  return `${name}.png  ${Math.round(size / 1000)} kB`;
}

async function main(address?: string): Promise<void> {
  const product = address ? null : await startProduct();
  const browser = await launchBrowser();
  try {
    await mkdir(folder, { recursive: true });
    for (const picture of pictures) process.stdout.write(`${await take(browser, address ?? product?.url ?? '', picture)}\n`);
  } finally {
    await browser.close();
    await product?.stop();
  }
}

await main(process.argv[2]);

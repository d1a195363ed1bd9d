import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Waits until no colour or place is on its way to another any more: what is half way is no finding. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const passing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    return Promise.all(passing.map(({ finished }) => finished.catch(() => undefined))).then(() => undefined);
  });

/** Waits until nothing is asked for any more; not for ever, since a page that is told of changes as they happen is never quiet. */
export const quiet = (page: Page): Promise<void> => page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);

async function findingsNow(page: Page): Promise<string[]> {
  await settled(page);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** What axe finds on a page that is serious or critical, a line each; minor findings are left out, and so is what an answer that arrived meanwhile has put right. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const findings = await findingsNow(page);
  if (findings.length === 0) return [];
  await quiet(page);
  return findingsNow(page);
}

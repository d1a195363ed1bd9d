import type { Page } from 'playwright-core';

/** Notes what the content policy forbids a page. To be called before it is opened. */
export async function noteViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('noteViolation', (what: string) => void violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { noteViolation(what: string): void }).noteViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return violations;
}

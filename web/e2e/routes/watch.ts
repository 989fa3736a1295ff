import type { BrowserContext, Page } from '@playwright/test';

/** Listens to a page: what its console complains of, and whom it asks besides the site. */
export function watch(page: Page, origin: string): { take(): string[] } {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // The browser itself tells of an answer 404: the sweep asserts it on its own.
    const isExpected = message.text().includes('the server responded with a status of 404');
    if (message.type() === 'error' && !isExpected) seen.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) seen.push(`third party: ${url.origin}`);
  });
  return { take: () => seen.splice(0) };
}

declare global {
  var cspRefusals: string[] | undefined;
}

/** Has every page of a context note what its Content-Security-Policy refuses (`securitypolicyviolation`), from its first byte. */
export const noteRefusals = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const refusals: string[] = [];
    globalThis.cspRefusals = refusals;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      refusals.push(`CSP ${effectiveDirective}: ${blockedURI} ${sample}`.trim());
    });
  });

/** What the policy of the page has refused since it was opened; before any tool writes into the page. */
export const refusalsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => globalThis.cspRefusals ?? ['nobody listened to the policy']);

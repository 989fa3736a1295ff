import type { Page } from '@playwright/test';

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

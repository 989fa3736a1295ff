import { defineConfig, devices } from '@playwright/test';

const list = (text: string | undefined): string[] => (text ? (JSON.parse(text) as string[]) : []);
const record = (text: string | undefined): Record<string, string> =>
  text ? (JSON.parse(text) as Record<string, string>) : {};
const executablePath = process.env.RESPI_CHROMIUM;

// Parts go missing in the mesh alone: a run of its own, on a platform of six processes. The crawl is asked for by hand.
const apart = process.env.RESPI_E2E_PROCESSES ? 'parts' : process.env.RESPI_CRAWL_REPORT ? 'crawl' : null;

/** Journeys on a running platform in test mode; `npm test` starts one and says where it is. */
export default defineConfig({
  testDir: apart ? `./e2e/${apart}` : './e2e',
  testIgnore: apart ? [] : ['**/parts/**', '**/crawl/**'],
  outputDir: './test-results',
  // One after the other: a journey goes from role to role on the same data.
  workers: 1,
  fullyParallel: false,
  timeout: Number(process.env.RESPI_E2E_TIMEOUT_MS ?? 120_000),
  expect: { timeout: 30_000 },
  retries: 0,
  forbidOnly: true,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.RESPI_E2E_URL ?? 'http://127.0.0.1:3000',
    viewport: { width: 1280, height: 900 },
    locale: 'it-IT',
    timezoneId: 'America/New_York',
    actionTimeout: 30_000,
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: list(process.env.RESPI_CHROMIUM_ARGS),
      env: { ...(process.env as Record<string, string>), ...record(process.env.RESPI_CHROMIUM_ENV) },
    },
  },
});

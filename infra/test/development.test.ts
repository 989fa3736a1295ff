import { rmSync, utimesSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { startPlatform } from '../run/platform.ts';
import { progressOn } from '../run/progress.ts';
import { inRepository } from '../run/repository.ts';
import { temporaryData, testSettings } from '../run/test-settings.ts';

const LONG = 300_000;

test(
  'npm run dev: the development server draws the home, and a house that was compiled anew starts the servers again',
  async () => {
    const dataDir = temporaryData();
    const settings = { ...(await testSettings(dataDir, 'solo')), watch: true };
    const platform = await startPlatform(
      settings,
      progressOn(() => {}),
    );
    try {
      const page = await fetch(`${platform.publicUrl}/it`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<h1');
      const wentAway = untilRefused(`http://127.0.0.1:${settings.ports.gateway}/healthz`);
      const now = new Date();
      utimesSync(inRepository('subgraphs', 'network', 'dist', 'src', 'plan.js'), now, now);
      await wentAway;
      const answer = await untilAnswered(platform.gatewayUrl);
      expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    } finally {
      await platform.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
  LONG,
);

async function untilRefused(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (!answer) return;
    await answer.body?.cancel();
    await delay(20);
  }
}

async function untilAnswered(url: string): Promise<Response> {
  for (;;) {
    const body = JSON.stringify({ query: '{ __typename }' });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
    if (answer?.status === 200) return answer;
    await delay(100);
  }
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freePort } from '../run/ports.ts';
import { type Program, supervise } from '../run/supervisor.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'respi-supervisor-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(folder, 'server.js'),
    `import { createServer } from 'node:http';
     const server = createServer((request, response) => {
       if (request.url === '/crash') process.exit(7);
       if (request.url === '/slow') return setTimeout(() => response.end('finished'), 700);
       response.end(process.env.WHO);
     }).listen(Number(process.env.PORT), '127.0.0.1');
     process.on('SIGTERM', () => { console.log('draining'); server.close(() => process.exit(0)); server.closeIdleConnections(); });`,
  );
  writeFileSync(join(folder, 'broken.js'), `console.log('why it is broken'); process.exit(3);`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function program(script: string): Promise<Program & { readyUrl: string }> {
  const port = await freePort();
  return {
    name: 'server',
    script: join(folder, script),
    environment: { PORT: String(port), WHO: 'this one' },
    readyUrl: `http://127.0.0.1:${port}/`,
    logFile: join(folder, `${script}.${port}.log`),
  };
}

const textAt = async (url: string) => (await fetch(url)).text();

test('a process that crashes is started again, and it is said', async () => {
  const said: string[] = [];
  const asked = await program('server.js');
  const running = supervise(asked, (line) => said.push(line));
  await running.ready;
  const before = running.pid();
  await fetch(`${asked.readyUrl}crash`).catch(() => {});
  for (let i = 0; i < 100 && said.length < 2; i++) await delay(50);
  expect(said).toEqual(['server ended (exit code 7); it is started again in 0.05 s', 'server answers again']);
  expect(running.pid()).not.toBe(before);
  expect(await textAt(asked.readyUrl)).toBe('this one');
  await running.stop();
});

test('a stop lets requests under way finish, and is not taken for a crash', async () => {
  const said: string[] = [];
  const asked = await program('server.js');
  const running = supervise(asked, (line) => said.push(line));
  await running.ready;
  const slow = textAt(`${asked.readyUrl}slow`);
  await delay(100);
  await running.stop();
  expect(await slow).toBe('finished');
  expect(said).toEqual([]);
  expect(readFileSync(asked.logFile ?? '', 'utf8')).toContain('draining');
});

test('a process that never gets ready is given up, with the last it said', async () => {
  const running = supervise(await program('broken.js'), () => {});
  await expect(running.ready).rejects.toThrow(/does not start \(exit code 3\)[\s\S]*why it is broken/);
  await running.stop();
});

import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { freePort, isFree } from '../run/ports.ts';

describe('ports of a test platform', () => {
  test('many asked for at once are all different, free and below those of connections that go out', async () => {
    const ports = await Promise.all(Array.from({ length: 50 }, freePort));
    expect(new Set(ports).size).toBe(50);
    expect(ports.filter((port) => port >= 32_768 || port < 1024)).toEqual([]);
    expect(await Promise.all(ports.map(isFree))).not.toContain(false);
  });

  test('a port that somebody holds is not free', async () => {
    const port = await freePort();
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => holder.close(resolve));
    expect(await isFree(port)).toBe(true);
  });
});

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Where a port is looked for: below the range from which the systems give a port to a connection that goes out
 * (32768 on Linux, 49152 on macOS and Windows), or one of those takes it between this look and the listening.
 */
const RANGE = { from: 10_240, to: 32_000 } as const;
const TRIES = 200;

/** The ports that this process has given away: whoever asked may not listen yet. */
const given = new Set<number>();

const probe = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/** A loopback port that nobody holds at this moment, never the same twice in a process. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = randomInt(RANGE.from, RANGE.to);
    if (given.has(port)) continue;
    given.add(port);
    if (await probe(port)) return port;
  }
  throw new Error('No free loopback port');
}

/** Whether this loopback port can be taken at this moment. */
export const isFree = (port: number): Promise<boolean> => probe(port);

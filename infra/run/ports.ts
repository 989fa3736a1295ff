import { createServer } from 'node:net';

const probe = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? null) : null));
    });
  });

/** A loopback port that nobody holds at this moment. */
export async function freePort(): Promise<number> {
  const port = await probe(0);
  if (port === null) throw new Error('No free loopback port');
  return port;
}

/** Whether this loopback port can be taken at this moment. */
export const isFree = async (port: number): Promise<boolean> => (await probe(port)) !== null;

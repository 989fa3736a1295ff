import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What the proxy does to bytes that pass. */
export interface Fault {
  /** Milliseconds before each chunk of the answer goes on. */
  latencyMs?: number;
  /** Takes connections and says nothing; those that stood are cut. */
  blackHole?: boolean;
  /** Says nothing on the connections that stand, and on new ones: a network that is gone, which cuts nothing. */
  hush?: boolean;
  /** Refuses connections. */
  refuse?: boolean;
  /** Cuts with RST after so many bytes of the answer. */
  resetAfter?: number;
  /** Bytes per second of the answer. */
  throttle?: number;
}

export interface FaultProxy {
  readonly port: number;
  set(fault: Fault): void;
  /** Leads on to another port from the next connection on: a process that was started anew. */
  aim(targetPort: number): void;
  close(): Promise<void>;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** TCP proxy on loopback that injects faults between two parts of the platform (security §5). */
export async function faultProxy(firstPort: number): Promise<FaultProxy> {
  let fault: Fault = {};
  let targetPort = firstPort;
  const sockets = new Set<Socket>();
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    return socket;
  };
  const server = createServer((client) => {
    track(client);
    if (fault.refuse) return void client.resetAndDestroy();
    if (fault.blackHole || fault.hush) return void client.resume();
    const target = track(connect(targetPort, '127.0.0.1'));
    let passed = 0;
    client.on('data', (chunk) => (fault.blackHole || fault.hush ? undefined : target.write(chunk)));
    client.on('close', () => target.destroy());
    target.on('close', () => client.end());
    target.on('error', () => client.resetAndDestroy());
    target.on('data', async (chunk) => {
      target.pause();
      if (fault.latencyMs) await pause(fault.latencyMs);
      if (fault.throttle) await pause((chunk.length / fault.throttle) * 1_000);
      passed += chunk.length;
      if (fault.resetAfter !== undefined && passed > fault.resetAfter) return void client.resetAndDestroy();
      if (!fault.blackHole && !fault.hush && !client.destroyed) client.write(chunk);
      target.resume();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      fault = next;
      if (next.refuse || next.blackHole) for (const socket of sockets) socket.resetAndDestroy();
    },
    aim(port) {
      targetPort = port;
      for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

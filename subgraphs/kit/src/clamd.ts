import { connect, type Socket } from 'node:net';

/** What the scanner says of a file: null is clean, else the name of what it found. */
export type ScanVerdict = { readonly found: string | null };

/** The scanner cannot be reached, or says nothing: of no file is anything known until it speaks again. */
export class SilentScanner extends Error {}

const CHUNK = 64 * 1024;

/** `host:port`, or the path of a local socket (I18; the address is configuration). */
const dial = (address: string): Socket => {
  if (address.startsWith('/')) return connect(address);
  const at = address.lastIndexOf(':');
  return connect(Number(address.slice(at + 1)), address.slice(0, at));
};

/**
 * Asks ClamAV's clamd by its INSTREAM command. Rejects when the scanner does not answer, or answers with anything but a
 * verdict: nobody may take silence for clean.
 */
export function scanBytes(address: string, bytes: Buffer, patienceMs = 20_000): Promise<ScanVerdict> {
  return new Promise((resolve, reject) => {
    const socket = dial(address);
    let said = '';
    const fail = (why: string) => {
      socket.destroy();
      reject(new SilentScanner(`The scanner ${why}`));
    };
    socket.setTimeout(patienceMs, () => fail('is silent'));
    socket.on('error', ({ message }) => fail(`cannot be reached: ${message}`));
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
      if (said.length > 4_096) fail('talks too much');
    });
    socket.on('close', () => {
      const [, found] = /^stream: (.+) FOUND\0?\n?$/.exec(said) ?? [];
      if (found) resolve({ found });
      else if (/^stream: OK\0?\n?$/.test(said)) resolve({ found: null });
      else if (said === '') fail('gave no verdict');
      else reject(new Error(`The scanner gave no verdict: ${said.replace(/[^\x20-\x7e]/g, ' ').slice(0, 100)}`));
    });
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const part = bytes.subarray(at, at + CHUNK);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        socket.write(length);
        socket.write(part);
      }
      socket.write(Buffer.alloc(4));
    });
  });
}

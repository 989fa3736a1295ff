import { randomUUID } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import type { TestHouse } from './stand.js';

/** How the scanner of a test behaves. */
export type ScannerMood = 'honest' | 'silent' | 'mute' | 'confused';

export interface TestScanner {
  readonly address: string;
  /** Files that were given whole. */
  readonly seen: Buffer[];
  mood: ScannerMood;
  close(): Promise<void>;
}

/** A file that holds it gets no verdict, however honest the scanner is. */
export const STUMBLING_STONE = 'THE-SCANNER-STUMBLES-HERE';
/** Harmless bytes that every antivirus knows, in a PDF. */
export const infectedPdf = (): Buffer =>
  Buffer.from(
    `%PDF-1.7\n% ${randomUUID()} X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*\n%%EOF\n`,
  );

/** A small clamd: speaks INSTREAM, knows one signature (the harmless test file of the antivirus makers). */
export async function testScanner(): Promise<TestScanner> {
  const seen: Buffer[] = [];
  const sockets = new Set<import('node:net').Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    let held = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      held = Buffer.concat([held, chunk]);
      const file = streamIn(held);
      if (!file) return;
      seen.push(file);
      if (scanner.mood === 'silent') return;
      if (scanner.mood === 'mute') return void socket.end();
      if (scanner.mood === 'confused') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      if (file.includes(STUMBLING_STONE)) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      const isKnown = file.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');
      socket.end(isKnown ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const scanner: TestScanner = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    mood: 'honest',
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return scanner;
}

/** The file of a whole INSTREAM command; null while more is to come. */
function streamIn(held: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  if (!held.subarray(0, command.length).equals(command)) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= held.length; ) {
    const length = held.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > held.length) return null;
    parts.push(held.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

/** The rounds in which a house gives the scanner again what it was silent about, and removes bytes of what was refused. */
export async function scanAgain({ open }: TestHouse): Promise<void> {
  for (const name of ['scan-quarantined', 'shred-files']) {
    await open.jobs.find((job) => job.name === name)?.run(open.house);
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { plainImage, UnsoundImage } from './plain-image.js';
import { turns } from './turns.js';

const PAINTER = new URL('./draw-picture.js', import.meta.url).pathname;
/** A large picture takes two hundred megabytes while it is unpacked: one at a time. */
const inTurn = turns(1);
const PATIENCE_MS = 20_000;

/**
 * A photograph or scan drawn anew from its own pixels, the right way up: nothing of the bytes that somebody sent is kept,
 * neither beside the picture nor within it (TH14, ADR 0034). What is no image goes through as it is. Throws UnsoundImage
 * where there is no whole picture, or one that is too large; the limits are looked at before anything is unpacked.
 */
export async function redrawnImage(mediaType: string, given: Buffer): Promise<Buffer> {
  const plain = plainImage(mediaType, given);
  return plain === given ? given : inTurn(() => painted(mediaType, plain));
}

/** By a process that knows nothing of the house, not even its environment: what unpacks a stranger's bytes may break. */
async function painted(mediaType: string, plain: Buffer): Promise<Buffer> {
  const painter = spawn(process.execPath, [PAINTER, mediaType], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  const drawn: Buffer[] = [];
  painter.stdout.on('data', (part: Buffer) => drawn.push(part));
  // who gives up early does not read to the end
  painter.stdin.on('error', () => undefined);
  painter.stdin.end(plain);
  const [status] = await once(painter, 'close');
  if (status !== 0 || drawn.length === 0) throw new UnsoundImage('cannot be drawn');
  return Buffer.concat(drawn);
}

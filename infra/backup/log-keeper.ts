import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sealFiles, sealSegments } from './kept-log.ts';
import { identityOf } from './take-base.ts';

const EVERY_MS = 2_000;
/** Rounds between two looks for new files. */
const FILES_EACH = 15;

/** What is kept, from where, into where. */
export interface Kept {
  readonly adminUrl: string;
  readonly spool: string;
  readonly filesDir: string;
  readonly key: Buffer;
  /** RESPI_WAL_DIR. */
  readonly walDir: string;
}

/** Seals what the server hands over, and new files, as long as the platform runs; what fails is told and tried again. */
export async function keepLog(kept: Kept, say: (line: string) => void): Promise<{ stop(): Promise<void> }> {
  const folder = join(kept.walDir, await identityOf(kept.adminUrl));
  const ending = new AbortController();
  const look = async (isForFiles: boolean) => {
    try {
      await sealSegments(kept.spool, folder, kept.key);
      if (isForFiles) await sealFiles(kept.filesDir, folder, kept.key);
    } catch (error) {
      say(`! the log is not kept: ${(error as Error).message}`);
    }
  };
  const rounds = (async () => {
    for (let n = 0; !ending.signal.aborted; n += 1) {
      await look(n % FILES_EACH === 0);
      await delay(EVERY_MS, undefined, { signal: ending.signal }).catch(() => undefined);
    }
    await look(true);
  })();
  return {
    async stop() {
      ending.abort();
      await rounds;
    },
  };
}

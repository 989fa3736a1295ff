import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM } from './actor.js';
import { command, type Tx } from './command.js';
import { type House, type HouseContext, writerFor } from './context.js';
import { type StoredFile, storeFile, type Upload } from './files.js';
import { Refusal } from './user-error.js';

/** What a command that takes in a file is: its verb, the file as it came, what its key is bound to beside the bytes. */
interface FileCommandSpec {
  readonly verb: string;
  readonly upload: Upload;
  readonly bound: object;
}

/**
 * Stores bytes, then runs the command that names them in its row `file`. They go again where nothing names them: the
 * command was refused, or had run before. Where its outcome is unknown (the connection died while it was committed) they
 * stay as long as a row may name them: bytes that nobody asks for do less harm than a row without its bytes.
 */
export async function commandWithFile<T extends object>(
  ctx: HouseContext,
  { verb, upload, bound }: FileCommandSpec,
  bytes: Buffer,
  act: (tx: Tx, stored: StoredFile) => Promise<T>,
): Promise<T> {
  const stored = await storeFile(ctx.house.env.filesDir, bytes);
  const input = { clientKey: upload.clientKey, name: upload.name, sha256: stored.sha256, ...bound };
  try {
    const outcome = await command(ctx, { verb, input }, async (tx) => ({
      ...(await act(tx, stored)),
      storageKey: stored.key,
    }));
    if (outcome.storageKey !== stored.key) await discard(ctx.house, stored);
    return outcome;
  } catch (error) {
    if (error instanceof Refusal || !(await mayBeNamed(ctx.house, stored))) await discard(ctx.house, stored);
    throw error;
  }
}

const discard = ({ env }: House, { key }: StoredFile): Promise<void> =>
  rm(join(env.filesDir, key.slice(0, 2), key), { force: true });

/** Whether a row names the bytes, as far as can be known now. */
async function mayBeNamed(house: House, { key }: StoredFile): Promise<boolean> {
  const find = 'select 1 from file where storage_key = ?';
  return writerFor(house, SYSTEM)
    .transactional((em) => em.execute(find, [key]))
    .then(
      (rows) => rows.length > 0,
      () => true,
    );
}

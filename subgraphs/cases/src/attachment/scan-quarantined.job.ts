import { SYSTEM } from '@respi/kit/actor.js';
import { scanBytes } from '@respi/kit/clamd.js';
import { type House, writerFor } from '@respi/kit/context.js';
import { openFile } from '@respi/kit/files.js';
import { wordless } from '@respi/kit/log.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { FileState } from './attachment.js';

/** State that a file gets: by the scanner's verdict; in quarantine while it is silent; told apart where there is none. */
export async function scanned(house: House, bytes: Buffer): Promise<FileState> {
  const { clamd } = house.env;
  if (!clamd) return FileState.UNSCANNED;
  try {
    const { found } = await scanBytes(clamd, bytes);
    return found ? FileState.REFUSED : FileState.CLEAN;
  } catch (error) {
    house.log.warn({ house: house.name, ...wordless(error) }, 'a file waits in quarantine');
    return FileState.QUARANTINED;
  }
}

async function bytesOf(house: House, key: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of openFile(house.env.filesDir, key)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

type Waiting = { id: string; storage_key: string };

/** Gives the scanner again what it was silent about; nobody can open it before. */
export const scanQuarantined: HouseJob = {
  name: 'scan-quarantined',
  everySeconds: 30,
  async run(house) {
    if (!house.env.clamd) return;
    const ask = (sql: string, values: unknown[]) =>
      writerFor(house, SYSTEM).transactional((em) => (em as ReturnType<typeof writerFor>).execute(sql, values));
    const waiting = (await ask('select id, storage_key from file where state = ? order by uploaded_at limit 20', [
      FileState.QUARANTINED,
    ])) as Waiting[];
    for (const { id, storage_key: key } of waiting) {
      const state = await scanned(house, await bytesOf(house, key));
      if (state === FileState.QUARANTINED) return;
      await ask('update file set state = ? where id = ? and state = ?', [state, id, FileState.QUARANTINED]);
    }
  },
};

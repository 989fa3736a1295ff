import { registerEnumType } from 'type-graphql';
import { SYSTEM } from './actor.js';
import { SilentScanner, scanBytes } from './clamd.js';
import { command, jobKey, type Tx } from './command.js';
import { type House, houseContext } from './context.js';
import { openFile } from './files.js';
import { wordless } from './log.js';
import { asSystem } from './privacy/retention.js';
import type { HouseJob } from './subgraph.js';

/** What is known of the safety of a file (TH14). */
export enum FileState {
  QUARANTINED = 'QUARANTINED',
  CLEAN = 'CLEAN',
  REFUSED = 'REFUSED',
  UNSCANNED = 'UNSCANNED',
}

registerEnumType(FileState, {
  name: 'FileState',
  description: 'Stato dell’allegato.',
  valuesConfig: {
    QUARANTINED: { description: 'In quarantena. Waits for the scanner; nobody can open it.' },
    CLEAN: { description: 'Controllato. The scanner found nothing.' },
    REFUSED: { description: 'Rifiutato. The scanner found something; nobody can open it.' },
    UNSCANNED: { description: 'Non controllato. A demonstration without a scanner; never in production.' },
  },
});

/** Whether a file may leave: nothing does that waits for the scanner, or in which it found something. */
export const mayLeave = (state: string | null): boolean => state === FileState.CLEAN || state === FileState.UNSCANNED;

type Verdict = FileState.CLEAN | FileState.REFUSED;

const verdictOn = async (address: string, bytes: Buffer): Promise<Verdict> =>
  (await scanBytes(address, bytes)).found ? FileState.REFUSED : FileState.CLEAN;

/** State that a file gets: by the scanner's verdict; in quarantine while it is silent; told apart where there is none. */
export async function scanned(house: House, bytes: Buffer): Promise<FileState> {
  const { clamd } = house.env;
  if (!clamd) return FileState.UNSCANNED;
  try {
    return await verdictOn(clamd, bytes);
  } catch (error) {
    house.log.warn({ house: house.name, ...wordless(error) }, 'a file waits in quarantine');
    return FileState.QUARANTINED;
  }
}

/** A file that waited; its row stays as long as what it belongs to. */
export interface WaitingFile {
  readonly id: string;
  readonly purpose: string;
  readonly ownerId: string;
}

/**
 * What a house does with a file that waited, in the transaction that writes its verdict down. Answers the page on which
 * whoever sent it goes on, and who is told where nobody known had sent it; null where nobody is there to be told yet.
 */
export type Judged = (
  tx: Tx,
  file: WaitingFile,
  state: Verdict,
) => Promise<{ readonly href: string; readonly roles?: string[] } | null>;

async function bytesOf(house: House, key: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of openFile(house.env.filesDir, key)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

type Waiting = WaitingFile & { storageKey: string; uploadedBy: string | null };

/** Writes a verdict down; what is refused loses its bytes, and who sent it is told, without the name of the file (C35). */
async function judge(tx: Tx, { storageKey, uploadedBy, ...file }: Waiting, state: Verdict, judged: Judged) {
  const still = await tx.sql('update file set state = ? where id = ? and state = ? returning 1', [
    ...[state, file.id, FileState.QUARANTINED],
  ]);
  if (still.length === 0) return {};
  const told = await judged(tx, file, state);
  await tx.event({ entity: 'file', entityId: file.id, verb: 'scanned', detail: { state } });
  if (state === FileState.CLEAN) return {};
  await tx.sql('insert into file_to_shred (storage_key, at) values (?, ?) on conflict do nothing', [
    ...[storageKey, tx.now],
  ]);
  if (!told) return {};
  const audience = uploadedBy ? { personId: uploadedBy } : { roles: told.roles ?? [] };
  await tx.notice({ kind: 'FILE_REFUSED', audience, href: told.href, params: {}, entityKey: `file:${file.id}` });
  return {};
}

/** Gives the scanner again what it was silent about; nobody can open it before. */
export const scanQuarantined = (judged: Judged): HouseJob => ({
  name: 'scan-quarantined',
  everySeconds: 30,
  async run(house) {
    const { clamd } = house.env;
    if (!clamd) return;
    const ctx = houseContext(house, { actor: SYSTEM, requestId: 'scan-quarantined', locale: 'it', mayWrite: true });
    const waiting = await asSystem(house, (sql) =>
      sql<Waiting>(
        `select id, purpose, owner_id as "ownerId", storage_key as "storageKey", uploaded_by as "uploadedBy"
         from file where state = ? order by uploaded_at limit 100`,
        [FileState.QUARANTINED],
      ),
    );
    for (const one of waiting) {
      try {
        const state = await verdictOn(clamd, await bytesOf(house, one.storageKey));
        await command(ctx, { verb: 'judgeFile', input: jobKey('judgeFile') }, (tx) => judge(tx, one, state, judged));
      } catch (error) {
        house.log.warn({ house: house.name, ...wordless(error) }, 'a file waits on in quarantine');
        // one file that the scanner cannot judge holds up no other; while it says nothing at all, all wait
        if (error instanceof SilentScanner) return;
      }
    }
  },
});

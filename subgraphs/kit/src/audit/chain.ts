import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM } from '../actor.js';
import { type House, writerFor } from '../context.js';
import type { HouseJob } from '../subgraph.js';
import { mailAnchor } from './mail-anchor.js';

/** Rows whose number is lower than the last linked one by less than this may still be on their way to commit. */
const WITHIN = 1_000;
const MOST = 2_000;

async function ask<T extends object>(house: House, sql: string, values: unknown[] = []): Promise<T[]> {
  return writerFor(house, SYSTEM).transactional((em) =>
    (em as ReturnType<typeof writerFor>).execute(sql, values),
  ) as Promise<T[]>;
}

/** Links what is not linked yet; answers how many rows. `within` Infinity looks at every row there ever was. */
export async function linkAudit(house: House, within = WITHIN): Promise<number> {
  const reach = Number.isFinite(within) ? within : 9_000_000_000_000_000;
  const [row] = await ask<{ linked: number }>(house, 'select link_audit(?, ?) as linked', [reach, MOST]);
  return row?.linked ?? 0;
}

/** Every link within a second of its row (TH20): twice a second, one process at a time. */
export const chainAudit: HouseJob = {
  name: 'chain-audit',
  everySeconds: 0.5,
  async isDue(house) {
    const [row] = await ask<{ due: boolean }>(house, 'select exists (select from unlinked(?, 1)) as due', [WITHIN]);
    return row?.due === true;
  },
  async run(house) {
    while ((await linkAudit(house)) >= MOST);
  },
};

/** The head of a chain, sealed with a key that the database does not hold. */
export interface Anchor {
  readonly n: number;
  readonly hash: string;
  readonly at: string;
  readonly seal: string;
}

type Bare = Omit<Anchor, 'seal'>;
const sealUnder = (key: Buffer, house: House, { n, hash, at }: Bare): string =>
  createHmac('sha256', key).update(`audit-anchor\0${house.name}\0${n}\0${hash}\0${at}`).digest('hex');
const sealOf = (house: House, bare: Bare): string => sealUnder(house.env.blindIndexKeys[0] as Buffer, house, bare);

/** Whether one of the keys that are known has sealed it. */
const isOurs = (house: House, { seal, ...bare }: Anchor): boolean =>
  house.env.blindIndexKeys.some((key) =>
    timingSafeEqual(Buffer.from(sealUnder(key, house, bare)), Buffer.from(seal.padEnd(64).slice(0, 64))),
  );

const anchorFile = (house: House): string => join(house.env.filesDir, 'anchors', `${house.name}.jsonl`);

/** Writes the head of the chain into the database and, line by line, outside of it; null while nothing is linked. */
export async function anchorAudit(house: House): Promise<Anchor | null> {
  await linkAudit(house, Number.POSITIVE_INFINITY);
  const [head] = await ask<{ n: number; hash: string }>(
    house,
    `select n, encode(hash, 'hex') as hash from audit_link order by n desc limit 1`,
  );
  if (!head) return null;
  const bare = { n: Number(head.n), hash: head.hash, at: house.clock.now().toISOString() };
  const anchor: Anchor = { ...bare, seal: sealOf(house, bare) };
  await ask(
    house,
    `insert into audit_anchor (n, hash, at, seal) values (?, decode(?, 'hex'), ?, ?) on conflict do nothing`,
    [anchor.n, anchor.hash, anchor.at, anchor.seal],
  );
  await mkdir(join(house.env.filesDir, 'anchors'), { recursive: true, mode: 0o700 });
  await appendFile(anchorFile(house), `${JSON.stringify(anchor)}\n`, { mode: 0o600, flush: true });
  return anchor;
}

/** Hourly: what came before an anchor can no longer be rewritten as a whole; once a day it is sent to who keeps it outside. */
export const anchorHourly: HouseJob = {
  name: 'anchor-audit',
  everySeconds: 3_600,
  async run(house) {
    const anchor = await anchorAudit(house);
    if (!anchor) return;
    house.log.info({ house: house.name, n: anchor.n, hash: anchor.hash }, 'audit anchored');
    await mailAnchor(house, anchor);
  },
};

/** Anchors that lie outside the database. */
export async function anchorsOf(house: House): Promise<Anchor[]> {
  const text = await readFile(anchorFile(house), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Anchor);
}

/** Whether the same head lies there a second time, under a key that is known: its first seal is of a key that was retired. */
const isSealedAgain = (house: House, anchor: Anchor, all: readonly Anchor[]): boolean =>
  all.some((one) => one.n === anchor.n && one.hash === anchor.hash && one.at === anchor.at && isOurs(house, one));

/**
 * Seals under the current key, line by line, every anchor that an older one sealed; what no key has sealed stays as it is
 * and is named by the verifier. Answers how many were sealed anew. Killed anywhere, the next run goes on.
 */
export async function resealAnchors(house: House): Promise<number> {
  const written = await anchorsOf(house);
  const current = { ...house, env: { ...house.env, blindIndexKeys: house.env.blindIndexKeys.slice(0, 1) } };
  const old = written.filter((one) => isOurs(house, one) && !isSealedAgain(current, one, written));
  const lines = old.map(
    ({ n, hash, at }) => `${JSON.stringify({ n, hash, at, seal: sealOf(house, { n, hash, at }) })}\n`,
  );
  if (lines.length > 0) await appendFile(anchorFile(house), lines.join(''), { mode: 0o600, flush: true });
  return lines.length;
}

/** What does not hold: the number of the link, and the row that it speaks of, as `event 12`, where it is known. */
export interface AuditFault {
  readonly n: number;
  readonly fault: string;
  readonly row?: string;
}

export interface AuditReport {
  readonly links: number;
  /** Rows that have no link yet. */
  readonly tail: number;
  readonly anchors: number;
  readonly faults: readonly AuditFault[];
}

/** Verifies the whole chain of a house against its rows and against the anchors outside the database. */
export async function verifyAudit(house: House): Promise<AuditReport> {
  const faults = await ask<{ n: number; fault: string; row: string | null }>(
    house,
    `select f.n, f.fault, l.source || ' ' || l.row_id as row from audit_faults() f left join audit_link l on l.n = f.n`,
  );
  const [{ links = 0, tail = 0 } = {}] = await ask<{ links: number; tail: number }>(
    house,
    'select (select count(*)::int from audit_link) as links, (select count(*)::int from unlinked(9000000000000000, 2000000000)) as tail',
  );
  const written = await anchorsOf(house);
  const anchors = written.filter((one) => isOurs(house, one) || !isSealedAgain(house, one, written));
  const broken: AuditFault[] = [];
  for (const anchor of anchors) {
    const [link] = await ask<{ hash: string }>(
      house,
      `select encode(hash, 'hex') as hash from audit_link where n = ?`,
      [anchor.n],
    );
    if (!isOurs(house, anchor)) broken.push({ n: anchor.n, fault: 'ANCHOR_FORGED' });
    else if (!link) broken.push({ n: anchor.n, fault: 'TRUNCATED' });
    else if (link.hash !== anchor.hash) broken.push({ n: anchor.n, fault: 'REWRITTEN' });
  }
  const named = faults.map(({ n, fault, row }) => ({ n: Number(n), fault, ...(row ? { row } : {}) }));
  const all = [...named, ...broken];
  return { links, tail, anchors: anchors.length, faults: all };
}

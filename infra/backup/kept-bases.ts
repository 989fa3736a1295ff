import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cluster, takeBase } from './take-base.ts';

/** A base that is kept: when it ended, and the first segment of the log that it needs. */
export interface KeptBase {
  readonly file: string;
  readonly at: Date;
  readonly segment: string;
}

const DAY_MS = 86_400_000;
const NAME = /^base-(\d{8}T\d{9}Z)-([0-9A-F]{24})$/;
const stamp = (at: Date): string => at.toISOString().replace(/[-:.]/g, '');
const instantOf = (text: string): Date =>
  new Date(text.replace(/^(....)(..)(..)T(..)(..)(..)(...)Z$/, '$1-$2-$3T$4:$5:$6.$7Z'));

/** The bases of a cluster, oldest first. */
export function basesOf(kept: string): KeptBase[] {
  return readdirSync(kept)
    .sort()
    .flatMap((name) => {
      const [, at = '', segment = ''] = NAME.exec(name) ?? [];
      return at ? [{ file: join(kept, name), at: instantOf(at), segment }] : [];
    });
}

/** Takes a base and keeps it under its instant. */
export async function keepBase(cluster: Cluster, kept: string): Promise<KeptBase> {
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  const draft = join(kept, 'base.part');
  const out = await open(draft, 'w', 0o600);
  try {
    const { at, segment } = await takeBase(cluster, async (bytes) => void (await out.write(bytes)));
    await out.sync();
    const file = join(kept, `base-${stamp(at)}-${segment}`);
    await rename(draft, file);
    return { file, at, segment };
  } finally {
    await out.close();
  }
}

/** The base to begin at for an instant: the last one that had ended by then. */
export function baseBefore(kept: string, until: Date): KeptBase {
  const found = basesOf(kept).findLast(({ at }) => at <= until);
  if (!found) throw new Error(`No base had ended by ${until.toISOString()}: what is kept begins later`);
  return found;
}

/** What a segment is compared by, whatever its timeline. */
const placeOf = (segment: string): string => segment.slice(8, 24);

/** Drops what no instant of the last days needs: bases before the last one that is older, and the log before that one. */
export function dropOld(kept: string, days: number, now: Date): number {
  const bases = basesOf(kept);
  const first = bases.findLast(({ at }) => now.getTime() - at.getTime() > days * DAY_MS) ?? bases[0];
  if (!first) return 0;
  const segments = readdirSync(join(kept, 'wal')).filter((name) => /^[0-9A-F]{24}/.test(name));
  const old = [
    ...bases.filter(({ at }) => at < first.at).map(({ file }) => file),
    ...segments.filter((name) => placeOf(name) < placeOf(first.segment)).map((name) => join(kept, 'wal', name)),
  ];
  for (const file of old) rmSync(file);
  return old.length;
}

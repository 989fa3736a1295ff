import { chownSync, mkdirSync } from 'node:fs';
import type { PostgresBinaries } from './postgres-binaries.ts';

/*
 * Where RESPI_WAL_DIR names a folder, the embedded PostgreSQL hands over its write-ahead log: finished segments, at the
 * latest a minute after something was written (FIG9), into a spool beside its data. From there backup/kept-log.ts seals
 * them into the folder; the key of the backups is never given to the process that holds the rows.
 */

/** Where finished segments of these data wait to be sealed. */
export const spoolOf = (dataDir: string): string => `${dataDir}.wal`;

/** A word of a command that `sh` reads. */
const inQuotes = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Settings of a server that hands over its log; none where nobody keeps it. */
export function spooling(binaries: PostgresBinaries, dataDir: string): string[] {
  if (!process.env.RESPI_WAL_DIR) return [];
  const spool = spoolOf(dataDir);
  mkdirSync(spool, { recursive: true, mode: 0o700 });
  if (binaries.identity) chownSync(spool, binaries.identity.uid, binaries.identity.gid);
  const [part, whole] = [inQuotes(`${spool}/%f.part`), inQuotes(`${spool}/%f`)];
  return [
    'archive_mode=on',
    'archive_timeout=60',
    // a segment has its name once it is whole
    `archive_command=test ! -e ${whole} && cp "%p" ${part} && mv ${part} ${whole}`,
  ];
}

/** Settings of a server that comes up as it was at an instant, from the segments of a folder; nobody may look before it has. */
export const recovering = (segments: string, until: Date): string[] => [
  `restore_command=cp ${inQuotes(`${segments}/%f`)} "%p"`,
  `recovery_target_time=${until.toISOString().replace('T', ' ').replace('Z', '+00:00')}`,
  'recovery_target_action=promote',
  'hot_standby=off',
];

import { randomUUID } from 'node:crypto';
import type { Relation } from './oracle.js';
import type { Fixture } from './rows.js';

/** Mark of every personal value. */
export const CANARY = 'zibellino';
export const id = (): string => randomUUID();
export const RELATIONS: readonly Relation[] = ['OWN', 'DESK', 'ENTE', 'OFFICE', 'FOREIGN'];

export const me = id();
export const mine = { ente: id(), desk: id(), office: id() };
export const ours = { desk: id() };
export const others = { ente: id(), desk: id(), office: id(), person: id() };
export const elsewhere = { ente: id() };
export const now = '2026-11-20T09:00:00Z';
export const startsAt = '2026-11-23T10:00:00Z';

/** Where a row of a desk lies, for each relation to the reader. */
export const placed: Record<Relation, { ente: string; desk: string; office: string; by: string }> = {
  OWN: { ente: mine.ente, desk: mine.desk, office: others.office, by: me },
  DESK: { ente: mine.ente, desk: mine.desk, office: others.office, by: others.person },
  ENTE: { ente: mine.ente, desk: ours.desk, office: others.office, by: others.person },
  OFFICE: { ente: others.ente, desk: others.desk, office: mine.office, by: others.person },
  FOREIGN: { ente: others.ente, desk: others.desk, office: others.office, by: others.person },
};

/** What a house needs to lay its rows down. */
export interface Scene {
  readonly fixture: Fixture;
  put(house: string, table: string, row: Record<string, unknown>): Promise<unknown>;
  /** A row of `table`, found there by `key` (its `id` where none is given). */
  say(noun: string, id: string, relation: Relation, state?: string, table?: string, key?: string): void;
  seal(house: string, text: string): string;
}

import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';

/** An open question, as it stands in the register (P41). */
export interface NewDivergence {
  readonly title: string;
  readonly question: string;
  readonly contentId: string | null;
}

/** Enters an open question in the register; whoever acts is its author. */
export async function enterDivergence(tx: Tx, { title, question, contentId }: NewDivergence): Promise<string> {
  const id = randomUUID();
  await tx.sql(
    `insert into divergence (id, title, question, content_id, state, author_id, created_at, updated_at)
     values (?, ?, ?, ?, 'OPEN', ?, ?, ?)`,
    [id, title, question, contentId, tx.actor.personId, tx.now, tx.now],
  );
  await tx.event({ entity: 'divergence', entityId: id, verb: 'opened', detail: {} });
  await tx.fact({ kind: 'DIVERGENCE_OPENED', enteId: tx.actor.enteId });
  return id;
}

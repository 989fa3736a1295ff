import type { Tx } from '@respi/kit/command.js';
import type { Case } from '../case/case.entity.js';

/** What was held back of this case is past with its question (C43): withdrawn, split, merged, or asked in a new cycle. */
export async function endHeld(tx: Tx, { id }: Case): Promise<void> {
  await tx.em.flush();
  await tx.sql('select end_held_answers(?, ?)', [id, tx.now]);
}

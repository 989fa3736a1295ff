import type { Tx } from '@respi/kit/command.js';
import type { Addressee } from '../case/case.vocabulary.js';

/** The office of a kind: one of each in a province, as the territory names them. */
export async function officeOf(tx: Tx, kind: Addressee): Promise<string> {
  const [office] = await tx.sql<{ id: string }>('select id from office where kind = ?', [kind]);
  if (!office) throw new Error(`The territory has no office ${kind}`);
  return office.id;
}

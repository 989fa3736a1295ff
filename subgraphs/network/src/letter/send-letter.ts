import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';

export interface LetterToSend {
  readonly adhesionId: string;
  readonly enteId: string;
  readonly enteName: string;
  readonly email: string;
  readonly importId?: string | null;
  readonly follows?: string | null;
}

/** Writes to an ente that it is invited to adhere, and keeps the letter beside the adhesion (N22). Answers its id. */
export async function sendLetter(tx: Tx, letter: LetterToSend): Promise<string> {
  const { adhesionId, enteId, enteName, email, importId = null, follows = null } = letter;
  const id = randomUUID();
  await tx.sql(
    `insert into adhesion_letter (id, adhesion_id, ente_id, email, import_id, sent_by, at, follows) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, adhesionId, enteId, email, importId, tx.actor.personId, tx.now, follows],
  );
  await tx.mail({
    to: email,
    template: 'adhesion-invitation',
    locale: 'it',
    params: { ente: enteName, href: '/rete' },
    entityKey: `adhesion-letter:${id}`,
  });
  return id;
}

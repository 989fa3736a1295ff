import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import { hashOfReference, newReference } from './letter-reference.js';

export interface LetterToSend {
  readonly adhesionId: string;
  readonly enteId: string;
  readonly enteName: string;
  readonly email: string;
  readonly importId?: string | null;
  readonly follows?: string | null;
}

/** Writes to an ente that it is invited to adhere, with the way to the form that knows it, and keeps the letter beside the adhesion (N22). Answers its id. */
export async function sendLetter(tx: Tx, letter: LetterToSend): Promise<string> {
  const { adhesionId, enteId, enteName, email, importId = null, follows = null } = letter;
  const [id, reference] = [randomUUID(), newReference()];
  await tx.sql(
    `insert into adhesion_letter (id, adhesion_id, ente_id, email, import_id, sent_by, at, follows, reference_hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, adhesionId, enteId, email, importId, tx.actor.personId, tx.now, follows, hashOfReference(reference)],
  );
  await tx.mail({
    to: email,
    template: 'adhesion-invitation',
    locale: 'it',
    params: { ente: enteName, href: `/aderisci?invito=${reference}`, network: '/rete' },
    entityKey: `adhesion-letter:${id}`,
  });
  return id;
}

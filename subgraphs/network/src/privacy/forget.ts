import type { Tx } from '@respi/kit/command.js';

/** What is put where a name was. */
export const NOBODY = '—';
/** The ids of one parameter. */
export const these = `any (string_to_array(?, ',')::uuid[])`;

/** Takes the person out of invitations: who was invited to which role when is counted still. */
export async function forgetInvitations(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(`update invitation set email = '${NOBODY}', display_name = '${NOBODY}' where id = ${these}`, [
    ids.join(','),
  ]);
}

/** Takes the person out of contacts that have ended. */
export async function forgetContacts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(`update contact set name = '${NOBODY}', email = null, phone = null where id = ${these}`, [
    ids.join(','),
  ]);
}

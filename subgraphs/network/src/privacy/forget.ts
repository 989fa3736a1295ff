import type { Tx } from '@respi/kit/command.js';
import { papersGo } from '../application/dossier.js';

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

/**
 * Takes the people out of applications that are decided, and the papers that they signed where those are not documents of
 * an adhesion: which body applied when, and what became of it, stays.
 */
export async function forgetApplications(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(
    `update adhesion_application set legal_name = '${NOBODY}', legal_email = null, operator_name = '${NOBODY}',
       operator_email = '${NOBODY}', email = '${NOBODY}', version = version + 1 where id = ${these}`,
    [ids.join(',')],
  );
  await tx.sql(papersGo(`f.dossier_id in (select dossier_id from adhesion_application where id = ${these})`), [
    ids.join(','),
    tx.now,
  ]);
}

/** Takes the person out of contacts that have ended. */
export async function forgetContacts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(`update contact set name = '${NOBODY}', email = null, phone = null where id = ${these}`, [
    ids.join(','),
  ]);
}

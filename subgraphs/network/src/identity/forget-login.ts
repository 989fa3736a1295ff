import type { House } from '@respi/kit/context.js';
import { asRoom, identityOf } from './identity-room.js';

/** Tables that hold something of a person by `person_id`. */
const OF_PERSON = [
  'session',
  'second_factor',
  'used_step',
  'recovery_code',
  'challenge',
  'password_reset',
  'digital_identity',
] as const;

/** Removes every trace of a login: password, factors, sessions. Told twice it finds nothing. */
export async function forgetLogin(house: House, personId: string): Promise<void> {
  await asRoom(identityOf(house), async (sql) => {
    for (const table of OF_PERSON) await sql(`delete from ${table} where person_id = $1`, [personId]);
    await sql('delete from login where id = $1', [personId]);
  });
}

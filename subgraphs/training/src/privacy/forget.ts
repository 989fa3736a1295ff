import type { Tx } from '@respi/kit/command.js';

/** What is put where a name was. */
export const NOBODY = '—';
const these = `any (string_to_array(?, ',')::uuid[])`;

/** Takes a guest out: the seat, the attendance and the count of them stay. */
export async function forgetGuests(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(
    `update guest_invitation set name = '${NOBODY}', email = '${NOBODY}', body = '${NOBODY}', sealed_token = '' where id = ${these}`,
    [ids.join(',')],
  );
}

/** Takes the words out of what was asked before a meeting, and the free comments out of its questionnaires. */
export async function forgetWords(tx: Tx, ids: readonly string[]): Promise<void> {
  const list = ids.join(',');
  await tx.sql(`update event_question set text = '${NOBODY}', case_number = null where event_id = ${these}`, [list]);
  await tx.sql(`update questionnaire_answer set comment = null where event_id = ${these}`, [list]);
  await tx.sql(
    `update attendance set reason = case when method = 'CORRECTION' then '${NOBODY}' end
     where registration_id in (select id from registration where event_id = ${these})`,
    [list],
  );
  await tx.sql(`update registration set decision_reason = null where event_id = ${these}`, [list]);
}

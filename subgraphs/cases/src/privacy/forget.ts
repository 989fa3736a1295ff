import type { Tx } from '@respi/kit/command.js';
import { shredFilesOf } from '@respi/kit/privacy/retention.js';

/** What is put where words were. */
const NOTHING = '—';

/* One statement per table: free words may name a person, whoever wrote them; codes, dates and states stay. */
const OF_CASES: readonly string[] = [
  `update cycle set reason = null where case_id = any (ids)`,
  `update information_request set question = '${NOTHING}', text = null where case_id = any (ids)`,
  `update answer set body = '${NOTHING}', given_by_name = '${NOTHING}', validation_note = null where case_id = any (ids)`,
  `update held_answer set body = '${NOTHING}', given_by_name = '${NOTHING}', note = null where case_id = any (ids)`,
  `update validation_change set note = null where answer_id in (select id from answer where case_id = any (ids))`,
  `update case_transfer set reason = '${NOTHING}', answer_note = null where case_id = any (ids)`,
  `update answer_rating set comment = null where case_id = any (ids)`,
  `update mediation_request set about = '${NOTHING}', place = case when mode = 'IN_PERSON' then '${NOTHING}' end, outcome = null where case_id = any (ids)`,
  `update advice_request set question = '${NOTHING}', asked_of = '${NOTHING}', opinion = null, given_by_name = null where case_id = any (ids)`,
  `update disclosure set reason = '${NOTHING}' where case_id = any (ids)`,
  `delete from case_note where case_id = any (ids)`,
  `delete from held_answer where case_id = any (ids)`,
  `delete from same_matter where case_id = any (ids) or other_id = any (ids)`,
  `delete from case_watch where case_id = any (ids)`,
];

const lockOf = (table: string) => (tx: Tx, ids: readonly string[]) =>
  tx.sql(`select id from ${table} where id = any (string_to_array(?, ',')::uuid[]) order by id for update`, [
    ids.join(','),
  ]);

/** Who reopens, answers or annotates one of these cases waits until it is decided whether they are forgotten. */
export const holdCases = lockOf('"case"');
/** As for cases: a reply under way is waited for. */
export const holdQuestions = lockOf('citizen_question');
/** As for cases: a reply under way is waited for. */
export const holdTickets = lockOf('helpdesk_ticket');

/**
 * Takes the person and the words out of cases: number, places, topic, dates, states and cycles stay, so that what was
 * counted is counted still (C37). A draft that nobody sent is cancelled with it.
 */
export async function forgetCases(tx: Tx, ids: readonly string[]): Promise<void> {
  const list = ids.join(',');
  const these = `(string_to_array(?, ',')::uuid[])`;
  for (const sql of OF_CASES) {
    const marks = sql.split('any (ids)').length - 1;
    await tx.sql(sql.replaceAll('any (ids)', `any ${these}`), Array(marks).fill(list));
  }
  await shredFilesOf(tx, 'attachment', ids);
  await tx.sql(
    `update "case" set subject = '${NOTHING}', body = null, person_name = null, person_contact = null, pratica_kind = null,
       pratica_sealed = null, pratica_index = null, equipe_title = null, equipe_marked_at = null, equipe_marked_by = null,
       state = case when state = 'DRAFT' then 'CANCELLED' else state end, forgotten_at = ?, version = version + 1
     where id = any ${these}`,
    [tx.now, list],
  );
}

/** Questions of citizens go whole: the number stays on the stone. */
export async function forgetQuestions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(`delete from citizen_question where id = any (string_to_array(?, ',')::uuid[])`, [ids.join(',')]);
}

/** Tickets lose their words. */
export async function forgetTickets(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(
    `update helpdesk_ticket set title = '${NOTHING}', body = '${NOTHING}', page = null, reply = null, forgotten_at = ?
     where id = any (string_to_array(?, ',')::uuid[])`,
    [tx.now, ids.join(',')],
  );
}

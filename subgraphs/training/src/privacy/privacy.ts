import type { Tx } from '@respi/kit/command.js';
import type { HousePrivacy } from '@respi/kit/privacy/house-privacy.js';
import { retentionDeskOf } from '@respi/kit/privacy/retention-desk.js';
import { register } from './register.js';

const NOBODY = '—';
const these = `any (string_to_array(?, ',')::uuid[])`;

/** Takes a guest out: the seat, the attendance and the count of them stay. */
async function forgetGuests(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql(
    `update guest_invitation set name = '${NOBODY}', email = '${NOBODY}', body = '${NOBODY}', sealed_token = '' where id = ${these}`,
    [ids.join(',')],
  );
}

/** Takes the words out of what was asked before a meeting, and the free comments out of its questionnaires. */
async function forgetWords(tx: Tx, ids: readonly string[]): Promise<void> {
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

/** What this house keeps of people, how long, and how it forgets. Months are examples to be confirmed. */
export const privacy: HousePrivacy = {
  registers: [register],
  retention: [
    {
      kind: 'GUESTS',
      entity: 'guest',
      months: 24,
      due: `select g.id, null::text as reference, e.kind as category, g.invited_at as opened_at, e.ends_at as ended_at
        from guest_invitation g join training_event e on e.id = g.event_id
        where g.email <> '${NOBODY}' and e.ends_at < ?::timestamptz`,
      forget: forgetGuests,
    },
    {
      kind: 'MEETING_WORDS',
      entity: null,
      months: 24,
      due: `select e.id, null::text as reference, e.kind as category, e.starts_at as opened_at, e.ends_at as ended_at
        from training_event e where e.ends_at < ?::timestamptz and (
          exists (select 1 from event_question q where q.event_id = e.id and q.text <> '${NOBODY}')
          or exists (select 1 from questionnaire_answer a where a.event_id = e.id and a.comment is not null)
          or exists (select 1 from registration r where r.event_id = e.id and r.decision_reason is not null))`,
      forget: forgetWords,
    },
  ],
};

/** Terms of this house. */
export const retentionDesk = retentionDeskOf('training', privacy);

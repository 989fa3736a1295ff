import type { Tx } from '@respi/kit/command.js';
import type { HousePrivacy } from '@respi/kit/privacy/house-privacy.js';
import { personDeskOf } from '@respi/kit/privacy/person-desk.js';
import { retentionDeskOf } from '@respi/kit/privacy/retention-desk.js';
import { forgetCases, forgetQuestions, forgetTickets, holdCases, holdQuestions, holdTickets } from './forget.js';
import { people } from './people.js';
import { register } from './register.js';

const VALIDATED = `exists (select 1 from answer a where a.case_id = c.id and a.validation = 'VALIDATED')`;
const ANSWERED = `exists (select 1 from answer a where a.case_id = c.id)`;

/* A case ends with its last cycle; a whole with open parts, or what others follow, has not ended. */
const ended = (outcome: string) => `
select c.id, c.registry_number as reference, c.purpose as category, c.opened_at, k.ended_at
from "case" c cross join lateral (
  select max(coalesce(k.closed_at, k.answered_at, k.opened_at)) as ended_at from cycle k where k.case_id = c.id) k
where c.forgotten_at is null and c.state in ('CLOSED', 'ANSWERED') and k.ended_at < ?::timestamptz and ${outcome}
  and not exists (select 1 from "case" o where (o.parent_id = c.id or o.follows_id = c.id) and o.state not in ('CLOSED', 'CANCELLED'))`;

const lastTouched = (state: string) => `
select c.id, c.registry_number as reference, c.purpose as category, c.opened_at, e.ended_at
from "case" c cross join lateral (
  select coalesce(max(e.at), c.opened_at) as ended_at from event e where e.entity = 'case' and e.entity_id = c.id) e
where c.forgotten_at is null and c.state = '${state}' and e.ended_at < ?::timestamptz`;

const cases = { entity: 'case', hold: holdCases, forget: forgetCases };

async function byNumber(tx: Tx, reference: string): Promise<{ id: string; reference: string } | null> {
  const [found] = await tx.sql<{ id: string; reference: string }>(
    'select id, registry_number as reference from "case" where registry_number = ? and forgotten_at is null',
    [reference],
  );
  return found ?? null;
}

/** What this house keeps of people, how long by outcome, and how it forgets (C37). Months are examples to be confirmed. */
export const privacy: HousePrivacy = {
  registers: [register],
  holdable: { entity: 'case', find: byNumber },
  people,
  retention: [
    { ...cases, kind: 'CASES_VALIDATED', months: 24, due: ended(VALIDATED) },
    { ...cases, kind: 'CASES_ANSWERED', months: 24, due: ended(`${ANSWERED} and not ${VALIDATED}`) },
    { ...cases, kind: 'CASES_UNANSWERED', months: 24, due: ended(`not ${ANSWERED}`) },
    { ...cases, kind: 'CASES_CANCELLED', months: 12, due: lastTouched('CANCELLED') },
    { ...cases, kind: 'CASE_DRAFTS', months: 6, due: lastTouched('DRAFT') },
    {
      kind: 'QUESTIONS',
      entity: 'question',
      months: 6,
      due: `select q.id, q.number as reference, q.locale as category, q.asked_at as opened_at, coalesce(q.replied_at, q.asked_at) as ended_at
        from citizen_question q where coalesce(q.replied_at, q.asked_at) < ?::timestamptz`,
      hold: holdQuestions,
      forget: forgetQuestions,
    },
    {
      kind: 'TICKETS',
      entity: 'ticket',
      months: 12,
      due: `select t.id, t.number as reference, t.state as category, t.opened_at, coalesce(t.closed_at, t.replied_at, t.opened_at) as ended_at
        from helpdesk_ticket t where t.forgotten_at is null and coalesce(t.closed_at, t.replied_at, t.opened_at) < ?::timestamptz`,
      hold: holdTickets,
      forget: forgetTickets,
    },
  ],
};

/** Terms and holds of this house. */
export const retentionDesk = retentionDeskOf('cases', privacy);

/** What this house gives a person of their own data, and how it forgets them. */
export const personDesk = personDeskOf('cases', people);

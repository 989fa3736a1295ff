import type { Actor } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { isOrganiser } from '../event/event.policy.js';
import type { EventQuestion } from './question.type.js';

/** The network reads questions; one that was taken off the list, only its author and the organisers. */
export const canSeeQuestion = (actor: Actor, row: Pick<EventQuestion, 'personId' | 'hiddenAt'>): boolean =>
  actor.kind === 'SYSTEM' ||
  (actor.kind === 'PERSON' && (row.hiddenAt === null || isOrganiser(actor) || row.personId === actor.personId));

/** Its author or an organiser may take a question off the list. */
export const canHideQuestion = (actor: Actor, row: Pick<EventQuestion, 'personId'>): boolean =>
  isOrganiser(actor) || (actor.personId !== null && row.personId === actor.personId);

const OF_EVENTS = prepared(
  'question.ofEvents',
  `with q as (select * from event_question where event_id = any($1::uuid[]) limit 2000)
   select q.id, q.event_id as "eventId", q.person_id as "personId", q.ente_id as "enteId", q.text, q.case_id as "caseId",
     q.case_number as "caseNumber", q.asked_at as "askedAt", q.hidden_at as "hiddenAt", q.answered_at as "answeredAt",
     coalesce(v.votes, 0) as votes,
     exists (select 1 from question_vote m where m.question_id = q.id and m.person_id = $2) as "isMyVote"
   from q left join votes_of(array(select id from q)) v on v.question_id = q.id
   order by q.event_id, votes desc, q.arrival`,
);

/** Questions of a meeting, those most wanted first (T13). */
export const questionsOf = (ctx: HouseContext, eventId: string): Promise<EventQuestion[]> =>
  ctx
    .loader<string, EventQuestion[]>('question.ofEvents', async (ids) => {
      const rows = await ctx.db.rows<EventQuestion>(OF_EVENTS, [ids, ctx.actor.personId]);
      return grouped(
        ids,
        rows.filter((row) => canSeeQuestion(ctx.actor, row)),
        (row) => row.eventId,
      );
    })
    .load(eventId);

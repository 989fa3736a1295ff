import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { canSeeDiscussion } from './agenda.policy.js';
import type { AgendaItem, Decision, DiscussionCase } from './agenda.type.js';

const ITEMS = prepared(
  'agenda.items',
  `select id, event_id as "eventId", person_id as "personId", ente_id as "enteId", title, minutes, case_id as "caseId",
     case_number as "caseNumber", proposed_at as "proposedAt"
   from agenda_item where event_id = any($1::uuid[]) and removed_at is null order by event_id, position limit 5000`,
);
const DECISIONS = prepared(
  'agenda.decisions',
  `select id, event_id as "eventId", title, body, follow_up as "followUp", agenda_item_id as "agendaItemId",
     case_ids as "caseIds", case_numbers as "caseNumbers", content_id as "contentId",
     divergence_id as "divergenceId", decided_at as "decidedAt"
   from decision where event_id = any($1::uuid[]) order by event_id, arrival limit 5000`,
);
const OPEN = prepared(
  'agenda.discussion',
  `select case_id as "caseId", number, topic_id as "topicId", title, marked_at as "markedAt" from discussion_case
   where not is_cleared order by topic_id nulls last, marked_at limit 500`,
);

/** Points of a meeting, in the order in which they were proposed; for people of the network. */
export const itemsOf = async (ctx: HouseContext, eventId: string): Promise<AgendaItem[]> =>
  ctx.actor.kind !== 'PERSON'
    ? []
    : ctx
        .loader<string, AgendaItem[]>('agenda.items', async (ids) =>
          grouped(ids, await ctx.db.rows<AgendaItem>(ITEMS, [ids]), (row) => row.eventId),
        )
        .load(eventId);

/** Decisions of a meeting; for people of the network. */
export const decisionsOf = async (ctx: HouseContext, eventId: string): Promise<Decision[]> =>
  ctx.actor.kind !== 'PERSON'
    ? []
    : ctx
        .loader<string, Decision[]>('agenda.decisions', async (ids) =>
          grouped(ids, await ctx.db.rows<Decision>(DECISIONS, [ids]), (row) => row.eventId),
        )
        .load(eventId);

/** Cases that wait to be discussed, by topic (C40). */
export const discussionCases = async (ctx: HouseContext): Promise<DiscussionCase[]> =>
  canSeeDiscussion(ctx.actor) ? ctx.db.rows<DiscussionCase>(OPEN) : [];

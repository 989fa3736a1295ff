import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { asSystem } from '../as-system.js';
import type { TrainingEvent } from '../event/event.entity.js';
import { addToCalendar, emptyCalendar } from '../event/event-calendar.js';
import type { EventSession } from '../event/event-session.type.js';
import { hashOfToken, newToken } from '../token.js';

/** What a feed shows. */
export enum FeedScope {
  MINE = 'MINE',
  ALL = 'ALL',
}

registerEnumType(FeedScope, {
  name: 'CalendarFeedScope',
  description: 'Che cosa mostra un calendario sottoscritto (T17).',
  valuesConfig: {
    MINE: { description: 'Gli incontri a cui si è iscritti.' },
    ALL: { description: 'Tutti gli incontri pubblicati per la rete.' },
  },
});

@ObjectType({ description: 'Calendario sottoscritto: a secret address that a calendar program reads.' })
export class CalendarFeed {
  @Field(() => FeedScope, { description: 'Che cosa mostra.' }) scope!: FeedScope;
  @Field(() => DateTime, { description: 'Creato il.' }) createdAt!: Date;
}

@InputType({ description: 'Calendario da sottoscrivere o revocare.' })
export class CalendarFeedInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => FeedScope, { description: 'Che cosa mostra.' }) scope!: FeedScope;
}

@ObjectType({ description: 'Esito. Of a command on a feed.' })
export class CalendarFeedPayload {
  @Field(() => String, { nullable: true, description: 'Percorso segreto. Shown once, when it is made.' }) path?:
    | string
    | null;
  @Field(() => [CalendarFeed], { nullable: true, description: 'Calendari attivi.' }) feeds?: CalendarFeed[] | null;
  @Field(() => [UserError], { description: 'Errori rimediabili.' }) userErrors!: UserError[];
}

const LIVE = prepared(
  'feed.live',
  `select scope, created_at as "createdAt" from feed_token where person_id = $1 and revoked_at is null order by scope`,
);
const liveFeeds = (ctx: HouseContext): Promise<CalendarFeed[]> => ctx.db.rows<CalendarFeed>(LIVE, [ctx.actor.personId]);

/** Makes a new secret address; the one before it stops working. */
export const createFeed = (ctx: HouseContext, input: CalendarFeedInput) =>
  command(ctx, { verb: 'createCalendarFeed', input, secret: true }, async (tx) => {
    const token = newToken();
    await tx.sql('update feed_token set revoked_at = ? where person_id = ? and scope = ? and revoked_at is null', [
      ...[tx.now, ctx.actor.personId, input.scope],
    ]);
    await tx.sql('insert into feed_token (id, person_id, token_hash, scope, created_at) values (?, ?, ?, ?, ?)', [
      ...[randomUUID(), ctx.actor.personId, hashOfToken(token), input.scope, tx.now],
    ]);
    return { token };
  });

/** Stops an address: the calendar program is told that there is nothing there. */
export const revokeFeed = (ctx: HouseContext, input: CalendarFeedInput) =>
  command(ctx, { verb: 'revokeCalendarFeed', input }, async (tx) => {
    await tx.sql('update feed_token set revoked_at = ? where person_id = ? and scope = ? and revoked_at is null', [
      ...[tx.now, ctx.actor.personId, input.scope],
    ]);
    return { scope: input.scope };
  });

const OWNER = prepared('feed.owner', 'select person_id as "personId", scope from feed_by_hash($1)');
const SHOWN = prepared(
  'feed.shown',
  `select e.title, e.description, e.place as "eventPlace", e.sequence, e.state, e.slug, s.uid, s.starts_at as "startsAt",
     s.ends_at as "endsAt", s.place, s.cancelled_at as "cancelledAt"
   from training_event e join event_session s on s.event_id = e.id
   where e.state <> 'DRAFT' and s.ends_at >= $1 and ($2::boolean is false or e.is_public)
     and ($3::uuid is null or exists (select 1 from registration r where r.event_id = e.id and r.person_id = $3
       and r.state in ('CONFIRMED', 'OFFERED', 'WAITLISTED', 'REQUESTED', 'CANCELLED_BY_ORGANISER')
       and not exists (select 1 from sitting_answer a where a.registration_id = r.id and a.session_id = s.id and not a.comes)))
   order by s.starts_at, s.id limit 3000`,
);
type Shown = Pick<TrainingEvent, 'title' | 'description' | 'sequence' | 'state' | 'slug'> &
  EventSession & { eventPlace: string | null };

/** How far back a feed goes, days: programs forget what they no longer find. */
const BACK_DAYS = 120;

async function calendarOf(
  system: HouseContext,
  which: { isPublic: boolean; personId: string | null },
): Promise<Download> {
  const now = system.clock.now();
  const since = new Date(now.getTime() - BACK_DAYS * 86_400_000);
  const rows = await system.db.rows<Shown>(SHOWN, [since, which.isPublic, which.personId]);
  const calendar = emptyCalendar('ReSPI');
  calendar.ttl(3_600);
  for (const { eventPlace, slug, ...row } of rows) {
    const room = which.isPublic ? `/it/formazione/${slug}` : `/area-riservata/formazione/${slug}`;
    const url = new URL(room, system.house.env.publicUrl).href;
    addToCalendar(calendar, { ...row, place: eventPlace }, [row], { now, url });
  }
  return {
    name: `respi-${localDate(now)}.ics`,
    mediaType: 'text/calendar; charset=utf-8',
    body: Buffer.from(calendar.toString()),
  };
}

/** iCal feed: `public`, or the secret of a person who subscribed; a revoked one does not exist. */
export const calendarFeed = (ctx: HouseContext, token: string): Promise<Download | null> =>
  asSystem(ctx, async (system) => {
    if (token === 'public') return calendarOf(system, { isPublic: true, personId: null });
    const owner = await system.db.row<{ personId: string; scope: FeedScope }>(OWNER, [hashOfToken(token)]);
    if (!owner) return null;
    system.db.saw('feed', [owner.personId]);
    return calendarOf(system, { isPublic: false, personId: owner.scope === FeedScope.MINE ? owner.personId : null });
  });

@Resolver()
export class Feed {
  @Query(() => [CalendarFeed], { nullable: true, description: 'I miei calendari sottoscritti.' })
  myCalendarFeeds(@Ctx() ctx: HouseContext): Promise<CalendarFeed[]> {
    return liveFeeds(ctx);
  }

  @Mutation(() => CalendarFeedPayload, {
    description: 'Crea un calendario da sottoscrivere; the address is shown once.',
  })
  async createCalendarFeed(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CalendarFeedInput) input: CalendarFeedInput,
  ): Promise<CalendarFeedPayload> {
    const { token } = await createFeed(ctx, input);
    return { path: `/files/training/feed/${token}`, feeds: await liveFeeds(ctx), userErrors: [] };
  }

  @Mutation(() => CalendarFeedPayload, { description: 'Revoca un calendario sottoscritto.' })
  async revokeCalendarFeed(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CalendarFeedInput) input: CalendarFeedInput,
  ): Promise<CalendarFeedPayload> {
    await revokeFeed(ctx, input);
    return { path: null, feeds: await liveFeeds(ctx), userErrors: [] };
  }
}

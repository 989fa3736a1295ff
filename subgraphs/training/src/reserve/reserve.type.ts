import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** For whom seats are kept. */
export enum ReserveKind {
  ENTE = 'ENTE',
  BACINO = 'BACINO',
  CATEGORY = 'CATEGORY',
}

registerEnumType(ReserveKind, {
  name: 'ReserveKind',
  description: 'A chi sono riservati i posti (T5).',
  valuesConfig: {
    ENTE: { description: 'A un ente.' },
    BACINO: { description: 'Agli enti di un bacino.' },
    CATEGORY: { description: 'A una categoria di enti.' },
  },
});

@ObjectType({ description: 'Posti riservati. Kept for some until a date, then free for all (T5).' })
export class SeatReserve {
  @Field(() => ID)
  id!: string;

  eventId!: string;

  @Field(() => ReserveKind, { description: 'A chi.' })
  kind!: ReserveKind;

  @Field(() => String, { description: 'Identificativo dell’ente o del bacino, o categoria.' })
  target!: string;

  @Field(() => Int, { description: 'Posti riservati.' })
  seats!: number;

  @Field(() => DateTime, { description: 'Fino a. From then on the seats are free for all.' })
  until!: Date;
}

const OF_EVENTS = prepared(
  'reserve.ofEvents',
  `select id, event_id as "eventId", kind, target, seats, until from seat_reserve
   where event_id = any($1::uuid[]) order by event_id, until, id`,
);

/** Reserves of a meeting, also those that have ended. */
export const reservesOf = (ctx: HouseContext, eventId: string): Promise<SeatReserve[]> =>
  ctx
    .loader<string, SeatReserve[]>('reserve.ofEvents', async (ids) =>
      grouped(ids, await ctx.db.rows<SeatReserve>(OF_EVENTS, [ids]), (row) => row.eventId),
    )
    .load(eventId);

import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';

@ObjectType({ description: 'Manutenzione. A planned pause, announced from the day before (I19).' })
export class Maintenance {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime, { description: 'Inizio.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'Fine.' })
  endsAt!: Date;

  @Field(() => String, { description: 'Avviso. In the reader’s language, else in Italian.' })
  message!: string;

  @Field(() => String, { description: 'Lingua. In which the notice is written.' })
  locale!: string;

  @Field(() => Boolean, {
    description: 'Sola lettura. While it lasts everything can be read and nothing changed; else only announced.',
  })
  isReadOnly!: boolean;
}

const CURRENT = prepared(
  'maintenance.current',
  `select id, starts_at as "startsAt", ends_at as "endsAt", coalesce(message ->> $2, message ->> 'it') as message,
     case when message ->> $2 is null then 'it' else $2 end as locale,
     is_read_only as "isReadOnly"
   from maintenance where ends_at > $1 and starts_at <= $1::timestamptz + interval '24 hours' order by starts_at limit 1`,
);

const PLANNED = prepared(
  'maintenance.planned',
  `select id, starts_at as "startsAt", ends_at as "endsAt", coalesce(message ->> $2, message ->> 'it') as message,
     case when message ->> $2 is null then 'it' else $2 end as locale,
     is_read_only as "isReadOnly"
   from maintenance where ends_at > $1 order by starts_at, id limit 50`,
);

/** Pauses that are under way or announced, the nearest first. */
export const plannedMaintenance = (ctx: HouseContext): Promise<Maintenance[]> =>
  ctx.db.rows<Maintenance>(PLANNED, [ctx.clock.now(), ctx.locale]);

@Resolver(() => Maintenance)
export class MaintenanceResolver {
  @Query(() => Maintenance, { nullable: true, description: 'Manutenzione in corso o annunciata. For the banner.' })
  currentMaintenance(@Ctx() ctx: HouseContext): Promise<Maintenance | null> {
    return ctx.db.row<Maintenance>(CURRENT, [ctx.clock.now(), ctx.locale]);
  }

  @Query(() => [Maintenance], { nullable: true, description: 'Manutenzioni annunciate. For who announces them (I19).' })
  plannedMaintenance(@Ctx() ctx: HouseContext): Promise<Maintenance[]> {
    return plannedMaintenance(ctx);
  }
}

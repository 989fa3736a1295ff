import { romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { TrainingEventKind } from './event.enums.js';
import { canSee } from './event.policy.js';
import { EventState } from './event.states.js';

@ObjectType({ description: 'Riga del piano annuale. A meeting in few words; a year of them is one question (T1).' })
export class PlannedEvent {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Indirizzo leggibile.' }) slug!: string;
  @Field(() => String, { description: 'Titolo.' }) title!: string;
  @Field(() => TrainingEventKind, { description: 'Tipo.' }) kind!: TrainingEventKind;
  @Field(() => EventState, { description: 'Stato.' }) state!: EventState;
  @Field(() => ID, { nullable: true, description: 'Bacino.' }) bacinoId!: string | null;
  @Field(() => DateTime, { description: 'Inizio.' }) startsAt!: Date;
  @Field(() => DateTime, { description: 'Fine.' }) endsAt!: Date;
  @Field(() => Int, { description: 'Posti.' }) capacity!: number;
  @Field(() => Int, { description: 'Posti presi.' }) taken!: number;
  @Field(() => Int, { description: 'Presenti ad almeno una sessione; 0 before the meeting.' }) present!: number;
  @Field(() => String, { nullable: true, description: 'Esito.' }) outcome!: string | null;
  isPublic!: boolean;
}

/** Most meetings of a year's plan. */
const MOST = 3_000;

const PLAN = prepared(
  'event.plan',
  `with e as (select * from training_event where starts_at >= $1 and starts_at < $2 order by starts_at, id limit ${MOST})
   select e.id, e.slug, e.title, e.kind, e.state, e.bacino_id as "bacinoId", e.starts_at as "startsAt", e.ends_at as "endsAt",
     e.capacity, coalesce(s.taken, 0) as taken, coalesce(s.present, 0) as present, e.outcome, e.is_public as "isPublic"
   from e left join plan_counts(array(select id from e)) s on s.event_id = e.id order by e.starts_at, e.id`,
);

@Resolver()
export class PlanYear {
  @Query(() => [PlannedEvent], {
    nullable: true,
    description:
      'Piano annuale: every meeting of a year that the reader may see, by start, in one statement (T1, N20).',
  })
  async trainingPlan(@Ctx() ctx: HouseContext, @Arg('year', () => Int) year: number): Promise<PlannedEvent[]> {
    if (!Number.isInteger(year) || year < 2000 || year > 2100) return [];
    const within = [romeInstant(`${year}-01-01`), romeInstant(`${year + 1}-01-01`)];
    const rows = await ctx.db.rows<PlannedEvent>(PLAN, within);
    return rows.filter((row) => canSee(ctx.actor, row));
  }
}

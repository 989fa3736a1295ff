import { romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { TrainingEvent } from '../event/event.entity.js';
import { TrainingEventKind } from '../event/event.enums.js';
import { loadEvent } from '../event/event.reads.js';

@ObjectType({
  description: 'Risultati dei questionari. Of a kind of meeting or of one meeting; shown from three answers on (T15).',
})
export class QuestionnaireResult {
  @Field(() => TrainingEventKind, { description: 'Tipo di incontro.' }) kind!: TrainingEventKind;
  @Field(() => Int, { description: 'Risposte.' }) answers!: number;
  @Field(() => Int, { description: 'Incontri valutati.' }) events!: number;
  @Field(() => Float, { nullable: true, description: 'Utilità media, 1 to 5.' }) useful!: number | null;
  @Field(() => Float, { nullable: true, description: 'Chiarezza media.' }) clear!: number | null;
  @Field(() => Float, { nullable: true, description: 'Organizzazione media.' }) organised!: number | null;
  @Field(() => Float, { nullable: true, description: 'Conoscenza media prima.' }) knewBefore!: number | null;
  @Field(() => Float, { nullable: true, description: 'Conoscenza media dopo.' }) knowsAfter!: number | null;
  @Field(() => [String], { description: 'Osservazioni, in no order and of nobody; of one meeting only.' })
  comments!: string[];

  eventIds!: string[];
}

/** Fewer answers than this could tell who gave them. */
export const FEWEST = 3;

/**
 * Of each meeting only what at least three people said is counted: the difference between the average of a kind and those
 * of its meetings then tells of nobody alone.
 */
const averages = `
  count(*)::int as answers, count(distinct event_id)::int as events, array_agg(distinct event_id) as "eventIds",
  round(avg(useful) filter (where n >= ${FEWEST}), 2)::float as useful,
  round(avg(clear) filter (where n >= ${FEWEST}), 2)::float as clear,
  round(avg(organised) filter (where n >= ${FEWEST}), 2)::float as organised,
  round(avg(knew_before) filter (where n >= ${FEWEST}), 2)::float as "knewBefore",
  round(avg(knows_after) filter (where n >= ${FEWEST}), 2)::float as "knowsAfter"`;
const counted = `
  select a.*, e.kind, count(*) over (partition by a.event_id) as n
  from questionnaire_answer a join training_event e on e.id = a.event_id`;

const BY_KIND = prepared(
  'questionnaire.byKind',
  `select kind, ${averages}, '{}'::text[] as comments from (${counted} where e.starts_at >= $1 and e.starts_at < $2) c
   group by kind order by kind`,
);
const BY_EVENT = prepared(
  'questionnaire.byEvent',
  `select event_id as "eventId", kind, ${averages},
     coalesce(array_agg(comment order by id) filter (where n >= ${FEWEST} and comment is not null), '{}') as comments
   from (${counted} where a.event_id = any($1::uuid[])) c group by event_id, kind`,
);

/** Averages by kind of the meetings of a year, or of all that were ever held. */
export function resultsByKind(ctx: HouseContext, year: number | null): Promise<QuestionnaireResult[]> {
  const isYear = year !== null && Number.isInteger(year) && year >= 2000 && year <= 2100;
  const [from, to] = isYear ? [year, year + 1] : [2000, 2101];
  return ctx.db.rows<QuestionnaireResult>(BY_KIND, [romeInstant(`${from}-01-01`), romeInstant(`${to}-01-01`)]);
}

/** What people thought of one meeting; null while nobody has answered. */
export const resultOf = (ctx: HouseContext, eventId: string): Promise<QuestionnaireResult | null> =>
  ctx
    .loader<string, QuestionnaireResult | null>('questionnaire.byEvent', async (ids) => {
      const rows = await ctx.db.rows<QuestionnaireResult & { eventId: string }>(BY_EVENT, [ids]);
      const byId = new Map(rows.map((row) => [row.eventId, row]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(eventId);

@Resolver(() => QuestionnaireResult)
export class QuestionnaireResults {
  @Query(() => [QuestionnaireResult], {
    nullable: true,
    description: 'Risultati dei questionari per tipo di incontro, of a year or of all (T15).',
  })
  questionnaireResults(
    @Ctx() ctx: HouseContext,
    @Arg('year', () => Int, { nullable: true }) year?: number | null,
  ): Promise<QuestionnaireResult[]> {
    return resultsByKind(ctx, year ?? null);
  }

  @FieldResolver(() => [TrainingEvent], { nullable: true, description: 'Incontri valutati, by start.' })
  async meetings(@Root() { eventIds }: QuestionnaireResult, @Ctx() ctx: HouseContext): Promise<TrainingEvent[]> {
    const found = await Promise.all(eventIds.map((id) => loadEvent(ctx, id)));
    return found
      .filter((event) => event !== null)
      .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  }
}

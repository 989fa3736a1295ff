import { plusDays, romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, Float, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';

export enum CaseDimension {
  ALL = 'ALL', // tutte insieme
  DESK = 'DESK', // per sportello
  BACINO = 'BACINO', // per bacino
  OFFICE = 'OFFICE', // per ufficio
  TOPIC = 'TOPIC', // per macroargomento
  URGENCY = 'URGENCY', // per urgenza
}
registerEnumType(CaseDimension, {
  name: 'CaseDimension',
  description: 'Come si dividono le statistiche.',
  valuesConfig: {
    ALL: { description: 'Tutte insieme.' },
    DESK: { description: 'Per sportello.' },
    BACINO: { description: 'Per bacino.' },
    OFFICE: { description: 'Per ufficio.' },
    TOPIC: { description: 'Per macroargomento.' },
    URGENCY: { description: 'Per urgenza.' },
  },
});

@ObjectType({ description: 'Tempi di una fase. In hours, of the cycles that reached its end.' })
export class StageTimes {
  @Field(() => Float, { nullable: true, description: 'Mediana.' })
  median!: number | null;

  @Field(() => Float, { nullable: true, description: 'Novantesimo percentile.' })
  p90!: number | null;
}

@ObjectType({ description: 'Statistiche. Of the cycles opened in a period, within what the reader sees (C31).' })
export class CaseStatistics {
  @Field(() => String, { nullable: true, description: 'Chiave. Id or code of the dimension; null: none, or all.' })
  key!: string | null;

  @Field(() => String, { nullable: true, description: 'Nome. Of a desk or an office.' })
  name!: string | null;

  @Field(() => Int, { description: 'Inviate. First cycles.' })
  raised!: number;

  @Field(() => Int, { description: 'Riaperture. Further cycles.' })
  reopened!: number;

  @Field(() => Int, { description: 'Con riscontro. Cycles that were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'Validate. Cycles of which an answer was validated.' })
  validated!: number;

  @Field(() => Int, { description: 'Nei termini. Answered cycles that kept their deadline.' })
  inTime!: number;

  @Field(() => Int, { description: 'Domande evitate. Answered by a FAQ before they were asked.' })
  deflected!: number;

  @Field(() => Float, { nullable: true, description: 'Tasso di riapertura. Reopened of answered, 0 to 1.' })
  reopenRate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Tasso di validazione. Validated of answered, 0 to 1.' })
  validationRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Tasso di domande evitate. Of all that was about to be asked, 0 to 1.',
  })
  deflectionRate!: number | null;

  @Field(() => StageTimes, { description: 'Dall’invio alla presa in carico.' })
  toTriage!: StageTimes;

  @Field(() => StageTimes, { description: 'Dalla presa in carico alla consegna.' })
  toRelay!: StageTimes;

  @Field(() => StageTimes, { description: 'Dall’invio al riscontro.' })
  toAnswer!: StageTimes;

  @Field(() => StageTimes, { description: 'Dal riscontro alla validazione.' })
  toValidation!: StageTimes;
}

const keys: Record<CaseDimension, { cycle: string; fact: string }> = {
  ALL: { cycle: 'null::text', fact: 'null::text' },
  DESK: { cycle: 'c.sportello_id::text', fact: 'f.sportello_id::text' },
  BACINO: { cycle: 'd.bacino_id::text', fact: 'd.bacino_id::text' },
  OFFICE: { cycle: 'c.office_id::text', fact: 'f.office_id::text' },
  TOPIC: { cycle: 'c.topic_id::text', fact: 'f.topic_id::text' },
  URGENCY: { cycle: 'c.urgency', fact: 'f.urgency' },
};

const hours = (from: string, to: string): string => `extract(epoch from ${to} - ${from}) / 3600`;
const times = (name: string, from: string, to: string): string =>
  `jsonb_build_object('median', percentile_cont(0.5) within group (order by ${hours(from, to)}) filter (where ${to} >= ${from}),
     'p90', percentile_cont(0.9) within group (order by ${hours(from, to)}) filter (where ${to} >= ${from})) as "${name}"`;

/* cycles count where they were opened; their case lies behind its walls, and a deflection at the desks of those cases or of the reader */
const statement = (by: CaseDimension) =>
  prepared(
    `statistics.${by}`,
    `with run as (
       select ${keys[by].cycle} as key, count(*) filter (where k.number = 1)::int as raised,
         count(*) filter (where k.number > 1)::int as reopened, count(k.answered_at)::int as answered,
         count(k.validated_at)::int as validated, count(*) filter (where k.answered_at <= k.due_at)::int as "inTime",
         ${times('toTriage', 'k.opened_at', 'k.triaged_at')}, ${times('toRelay', 'k.triaged_at', 'k.relayed_at')},
         ${times('toAnswer', 'k.opened_at', 'k.answered_at')}, ${times('toValidation', 'k.answered_at', 'k.validated_at')}
       from cycle k join "case" c on c.id = k.case_id left join desk d on d.id = c.sportello_id
       where k.opened_at >= $1 and k.opened_at < $2 group by 1
     ), spared as (
       select ${keys[by].fact} as key, count(*)::int as deflected from fact f left join desk d on d.id = f.sportello_id
       where f.kind = 'CASE_DEFLECTED' and f.at >= $1 and f.at < $2
         and ((select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR'))
           or f.ente_id = (select actor_ente()) and (select actor_has('OPERATOR', 'ENTE_ADMIN'))) group by 1
     )
     select coalesce(run.key, spared.key) as key, coalesce(desk.name, office.name) as name,
       coalesce(raised, 0) as raised, coalesce(reopened, 0) as reopened, coalesce(answered, 0) as answered,
       coalesce(validated, 0) as validated, coalesce("inTime", 0) as "inTime", coalesce(deflected, 0) as deflected,
       coalesce("toTriage", '{}') as "toTriage", coalesce("toRelay", '{}') as "toRelay",
       coalesce("toAnswer", '{}') as "toAnswer", coalesce("toValidation", '{}') as "toValidation"
     from run full join spared on coalesce(run.key, '') = coalesce(spared.key, '')
     left join desk on desk.id::text = coalesce(run.key, spared.key)
     left join office on office.id::text = coalesce(run.key, spared.key)
     order by raised desc nulls last, key limit 500`,
  );
const statements = Object.fromEntries(Object.values(CaseDimension).map((by) => [by, statement(by)])) as Record<
  CaseDimension,
  ReturnType<typeof statement>
>;

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

@Resolver()
export class StatisticsResolver {
  @Query(() => [CaseStatistics], {
    nullable: true,
    description: 'Statistiche delle segnalazioni. Over cycles opened from one day to another, both counted.',
  })
  async caseStatistics(
    @Ctx() ctx: HouseContext,
    @Arg('from', () => LocalDate) from: string,
    @Arg('to', () => LocalDate) to: string,
    @Arg('by', () => CaseDimension, { defaultValue: CaseDimension.ALL }) by: CaseDimension,
  ): Promise<CaseStatistics[]> {
    const rows = await ctx.db.rows<CaseStatistics>(statements[by], [romeInstant(from), romeInstant(plusDays(to, 1))]);
    return rows.map((row) => ({
      ...row,
      reopenRate: share(row.reopened, row.answered),
      validationRate: share(row.validated, row.answered),
      deflectionRate: share(row.deflected, row.deflected + row.raised),
    }));
  }
}

import type { HouseContext } from '@respi/kit/context.js';
import { openForRecord } from '@respi/kit/privacy/record-key.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { seesViews, sightOf } from '../case/case.policy.js';
import { CaseState } from '../case/case.states.js';
import { Person, personOf } from '../stubs/person.stub.js';

@ObjectType({ description: 'Voce della cronologia. Something that happened to a case, or somebody who looked at it.' })
export class CaseEvent {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  caseId!: string;
  personId!: string | null;
  sealedNote!: string | null;

  @Field(() => DateTime, { description: 'Quando.' })
  at!: Date;

  @Field(() => String, { description: 'Che cosa. Past participle: submitted, triaged, viewed.' })
  verb!: string;

  @Field(() => CaseState, { nullable: true, description: 'Stato di partenza.' })
  fromState!: CaseState | null;

  @Field(() => CaseState, { nullable: true, description: 'Stato di arrivo.' })
  toState!: CaseState | null;
}

/* Autosaved drafts say nothing to anybody: `saved` stays in the audit and out of the timeline. */
const EVENTS = prepared(
  'timeline.events',
  `select 'e' || id as id, entity_id as "caseId", at, verb, person_id as "personId", detail ->> 'from' as "fromState",
     detail ->> 'to' as "toState", detail ->> 'note' as "sealedNote"
   from event where entity = 'case' and entity_id = any($1::uuid[]) and verb <> 'saved' order by event.id`,
);
const VIEWS = prepared(
  'timeline.views',
  `select 'v' || view_id as id, case_id as "caseId", at, 'viewed' as verb, person_id as "personId",
     null as "fromState", null as "toState", null as "sealedNote"
   from views_of_cases($1::uuid[])`,
);

@Resolver(() => CaseEvent)
export class CaseEventResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Chi.' })
  by(@Root() root: CaseEvent): Person | null {
    return personOf(root.personId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Nota. Reason or remark, for those who handle the case.',
  })
  async note(@Root() root: CaseEvent, @Ctx() ctx: HouseContext): Promise<string | null> {
    return root.sealedNote && openForRecord(ctx, 'case', root.caseId, root.sealedNote);
  }
}

@Resolver(() => Case)
export class TimelineResolver {
  @FieldResolver(() => [CaseEvent], { description: 'Cronologia. Every change, and, for the coordination, every view.' })
  async timeline(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<CaseEvent[]> {
    const [events, views] = await Promise.all([
      eventsOf(ctx, root.id),
      seesViews(ctx.actor) ? viewsOf(ctx, root.id) : [],
    ]);
    const all = [...events, ...views].sort((a, b) => a.at.getTime() - b.at.getTime());
    return sightOf(ctx.actor, root) === 'WHOLE' ? all : all.map((event) => ({ ...event, sealedNote: null }));
  }
}

const eventsOf = (ctx: HouseContext, caseId: string): Promise<CaseEvent[]> =>
  ctx
    .loader<string, CaseEvent[]>('timeline.events', async (ids) =>
      grouped(ids, await ctx.db.rows<CaseEvent>(EVENTS, [ids]), (row) => row.caseId),
    )
    .load(caseId);

const viewsOf = (ctx: HouseContext, caseId: string): Promise<CaseEvent[]> =>
  ctx
    .loader<string, CaseEvent[]>('timeline.views', async (ids) =>
      grouped(ids, await ctx.db.rows<CaseEvent>(VIEWS, [ids]), (row) => row.caseId),
    )
    .load(caseId);

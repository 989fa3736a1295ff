import { isCoordination } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { DateTime, LocalDate } from '@respi/kit/scalars.js';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Answer, AnswerChannel } from '../answer/answer.entity.js';
import { loadAnswer } from '../answer/answer.reads.js';
import { Case } from '../case/case.entity.js';
import { canMove, carries } from '../case/case.policy.js';
import { loadCase } from '../case/case.reads.js';
import { Person, personOf } from '../stubs/person.stub.js';

@ObjectType({
  description:
    'Riscontro trattenuto. It differs from one that the same office validated on the topic, and waits for the coordination (C43).',
})
export class HeldAnswer {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Testo. As it was recorded.' })
  body!: string;

  @Field(() => String, { description: 'Dato da.' })
  givenByName!: string;

  @Field(() => LocalDate, { description: 'Dato il.' })
  givenOn!: string;

  @Field(() => AnswerChannel, { description: 'Canale.' })
  channel!: AnswerChannel;

  @Field(() => DateTime, { description: 'Registrato.' })
  recordedAt!: Date;

  caseId!: string;
  earlierId!: string;
  recordedById!: string;
}

const OF_CASES = prepared(
  'held.ofCases',
  `select id, case_id as "caseId", earlier_id as "earlierId", body, given_by_name as "givenByName", given_on as "givenOn",
     channel, recorded_by as "recordedById", recorded_at as "recordedAt"
   from held_answer where case_id = any($1::uuid[]) and decided_at is null`,
);

@Resolver(() => HeldAnswer)
export class HeldAnswerResolver {
  @FieldResolver(() => Answer, { nullable: true, description: 'Riscontro già validato, da cui differisce.' })
  earlier(@Root() root: HeldAnswer, @Ctx() ctx: HouseContext): Promise<Answer | null> {
    return loadAnswer(ctx, root.earlierId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Registrato da.' })
  recordedBy(@Root() root: HeldAnswer): Person | null {
    return personOf(root.recordedById);
  }

  @FieldResolver(() => Boolean, { description: 'Può decidere. The coordination.' })
  async viewerCanDecide(@Root() root: HeldAnswer, @Ctx() ctx: HouseContext): Promise<boolean> {
    const parent = isCoordination(ctx.actor) ? await loadCase(ctx, root.caseId) : null;
    return parent !== null && canMove(ctx.actor, parent, 'answer');
  }
}

@Resolver(() => Case)
export class HeldOfCaseResolver {
  @FieldResolver(() => HeldAnswer, {
    nullable: true,
    description: 'Riscontro trattenuto. For who carries; nobody else knows of it before it leaves (C43).',
  })
  async heldAnswer(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<HeldAnswer | null> {
    if (!carries(ctx.actor)) return null;
    const loader = ctx.loader<string, HeldAnswer[]>('held.ofCases', async (ids) =>
      grouped(ids, await ctx.db.rows<HeldAnswer>(OF_CASES, [ids]), (row) => row.caseId),
    );
    return (await loader.load(root.id))[0] ?? null;
  }
}

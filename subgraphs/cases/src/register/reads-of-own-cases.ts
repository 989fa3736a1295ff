import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { loadCase } from '../case/case.reads.js';
import { Ente } from '../stubs/ente.stub.js';
import { Person, personOf } from '../stubs/person.stub.js';

@ObjectType({ description: 'Lettura. Somebody who was shown a case of the reader’s own ente (I12).' })
export class CaseRead {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => DateTime, { description: 'Quando.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Operazione. Name of what was asked for.' })
  operation!: string | null;

  caseId!: string;
  personId!: string | null;
  enteId!: string | null;
}

const READS = prepared(
  'register.readsOfOwnCases',
  `select read_id || '-' || case_id as id, at, operation, person_id as "personId", ente_id as "enteId", case_id as "caseId"
   from reads_of_own_cases($1, $2, $3, $4)`,
);
const MOST = 200;

@Resolver(() => CaseRead)
export class ReadsOfOwnCases {
  @Query(() => [CaseRead], {
    nullable: true,
    description: 'Letture delle proprie segnalazioni. For the administrators of an ente, the latest first (I12).',
  })
  readsOfOwnCases(
    @Ctx() ctx: HouseContext,
    @Arg('since', () => DateTime) since: Date,
    @Arg('until', () => DateTime) until: Date,
    @Arg('ofOthers', () => Boolean, { defaultValue: true }) ofOthers: boolean,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
  ): Promise<CaseRead[]> {
    return ctx.db.rows<CaseRead>(READS, [since, until, ofOthers, Math.max(1, Math.min(first, MOST))]);
  }

  @FieldResolver(() => Case, { nullable: true, description: 'Segnalazione. Null where the reader may not see it.' })
  case(@Root() { caseId }: CaseRead, @Ctx() ctx: HouseContext): Promise<Case | null> {
    return loadCase(ctx, caseId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Chi.' })
  by(@Root() { personId }: CaseRead): Person | null {
    return personOf(personId);
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Per quale ente.' })
  ente(@Root() { enteId }: CaseRead): Ente | null {
    return enteId ? { id: enteId } : null;
  }
}

import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { DateTime, LocalDate } from '@respi/kit/scalars.js';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { handles } from '../case/case.policy.js';

export enum AdviceKind {
  LEGAL = 'LEGAL', // legale
  SPECIALIST = 'SPECIALIST', // specialistico
}
registerEnumType(AdviceKind, {
  name: 'AdviceKind',
  description: 'Tipo di parere.',
  valuesConfig: {
    LEGAL: { description: 'Legale.' },
    SPECIALIST: { description: 'Specialistico. Of another expert.' },
  },
});

@ObjectType({ description: 'Parere. Legal or specialist advice on a case, and the opinion that came back (C28).' })
export class AdviceRequest {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => AdviceKind, { description: 'Tipo.' })
  kind!: AdviceKind;

  @Field(() => String, { description: 'Quesito.' })
  question!: string;

  @Field(() => String, { description: 'A chi. Lawyer, association, office.' })
  askedOf!: string;

  @Field(() => DateTime, { description: 'Chiesto.' })
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Parere. Null until it is recorded.' })
  opinion!: string | null;

  @Field(() => String, { nullable: true, description: 'Dato da.' })
  givenByName!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Dato il.' })
  givenOn!: string | null;

  caseId!: string;
}

const OF_CASES = prepared(
  'advice.ofCases',
  `select id, case_id as "caseId", kind, question, asked_of as "askedOf", requested_at as "requestedAt", opinion,
     given_by_name as "givenByName", given_on as "givenOn"
   from advice_request where case_id = any($1::uuid[]) order by requested_at`,
);

@Resolver(() => Case)
export class AdviceOfCaseResolver {
  @FieldResolver(() => [AdviceRequest], { description: 'Pareri. For those who handle the case.' })
  async advice(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<AdviceRequest[]> {
    if (!handles(ctx.actor, root)) return [];
    const loader = ctx.loader<string, AdviceRequest[]>('advice.ofCases', async (ids) =>
      grouped(ids, await ctx.db.rows<AdviceRequest>(OF_CASES, [ids]), (row) => row.caseId),
    );
    return loader.load(root.id);
  }
}

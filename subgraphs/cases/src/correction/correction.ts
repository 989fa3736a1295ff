import { type Connection, connectionOf, decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { AnswerValidation } from '../answer/answer.states.js';
import { Case } from '../case/case.entity.js';
import { loadCase } from '../case/case.reads.js';
import { Person, personOf } from '../stubs/person.stub.js';
import { Sportello, sportelloOf } from '../stubs/sportello.stub.js';
import { type CorrectionFacts, canSeeCorrection, isForDeskOf } from './correction.policy.js';

@ObjectType({
  description: 'Correzione. An answer that a desk used was contested or replaced; the desk acknowledges it.',
})
export class Correction implements CorrectionFacts {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => AnswerValidation, { description: 'Che cosa è successo. CONTESTED or SUPERSEDED.' })
  validation!: AnswerValidation;

  @Field(() => DateTime, { description: 'Inviata.' })
  sentAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Confermata. When the desk said that it has read it.' })
  acknowledgedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'FAQ letta. Slug of the FAQ by which the answer reached the desk.',
  })
  faqSlug!: string | null;

  @Field(() => String, { nullable: true, description: 'Titolo della FAQ.' })
  faqTitle!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Domanda. Of the released case by which the answer reached the desk; it names nobody (C5).',
  })
  solvedQuestion!: string | null;

  caseId!: string;
  enteId!: string;
  sportelloId!: string | null;
  personId!: string | null;
  sentById!: string;
  acknowledgedById!: string | null;
}

const columns = `k.id, k.validation, k.sent_at as "sentAt", k.acknowledged_at as "acknowledgedAt", k.case_id as "caseId",
  k.ente_id as "enteId", k.sportello_id as "sportelloId", k.person_id as "personId", k.sent_by as "sentById",
  k.acknowledged_by as "acknowledgedById", u.slug as "faqSlug", u.title as "faqTitle",
  k.solved_question as "solvedQuestion"`;
const from = `from correction k left join faq_use u on u.content_id = k.content_id and u.answer_id = k.answer_id`;
const PAGE = prepared(
  'correction.page',
  `select ${columns} ${from} where (not $1::boolean or k.acknowledged_at is null)
     and ($2::timestamptz is null or (k.sent_at, k.id) < ($2, $3::uuid))
   order by k.sent_at desc, k.id desc limit $4`,
);
const BY_ID = prepared('correction.byId', `select ${columns} ${from} where k.id = $1`);

/** The correction with this id, as this actor may see it. */
export async function loadCorrection(ctx: HouseContext, id: string): Promise<Correction | null> {
  const row = await ctx.db.row<Correction>(BY_ID, [id]);
  return row && canSeeCorrection(ctx.actor, row) ? row : null;
}

const CorrectionConnection = connectionOf(Correction, 'Correction');

@Resolver(() => Correction)
export class CorrectionResolver {
  @Query(() => CorrectionConnection, {
    nullable: true,
    description: 'Correzioni. Of the reader’s desk; for the coordination, of all desks. The newest first.',
  })
  async corrections(
    @Ctx() ctx: HouseContext,
    @Arg('pendingOnly', () => Boolean, { defaultValue: true }) pendingOnly: boolean,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<Correction>> {
    const size = pageSize(first);
    const [sentAt, id] = decodeCursor(after, 2) ?? [null, null];
    const rows = await ctx.db.rows<Correction>(PAGE, [pendingOnly, sentAt, id, size + 1]);
    const seen = rows.filter((row) => canSeeCorrection(ctx.actor, row));
    return pageOf(seen, size, (row) => [row.sentAt.toISOString(), row.id], { after });
  }

  @FieldResolver(() => Case, { nullable: true, description: 'Segnalazione. Null for a desk that only read the FAQ.' })
  case(@Root() root: Correction, @Ctx() ctx: HouseContext): Promise<Case | null> {
    return loadCase(ctx, root.caseId);
  }

  @FieldResolver(() => Sportello, { nullable: true, description: 'Sportello. That used the answer.' })
  sportello(@Root() root: Correction): Sportello | null {
    return sportelloOf(root.sportelloId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Confermata da.' })
  acknowledgedBy(@Root() root: Correction): Person | null {
    return personOf(root.acknowledgedById);
  }

  @FieldResolver(() => Boolean, { description: 'Può confermare di aver letto.' })
  viewerCanAcknowledge(@Root() root: Correction, @Ctx() { actor }: HouseContext): boolean {
    return root.acknowledgedAt === null && isForDeskOf(actor, root);
  }
}

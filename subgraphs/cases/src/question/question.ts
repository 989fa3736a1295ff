import { hasRole, isCoordination } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { foundBy } from '@respi/kit/field-cipher.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Sportello, sportelloOf } from '../stubs/sportello.stub.js';
import { Topic, topicOf } from '../stubs/topic.stub.js';

/** Name of the blind index by which a question is found again. */
export const CODE_INDEX = 'citizen-question';

@ObjectType({ description: 'Domanda di un cittadino. Asked without an account, answered by a desk (P27).' })
export class CitizenQuestion {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Numero. D2026/000012.' })
  number!: string;

  @Field(() => String, { description: 'Lingua. In which it was asked.' })
  locale!: string;

  @Field(() => DateTime, { description: 'Chiesta.' })
  askedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Risposta. Null until the desk answers.' })
  repliedAt!: Date | null;

  sealedText!: string;
  sealedReply!: string | null;
  sportelloId!: string;
  enteId!: string;
  topicId!: string | null;
}

@ObjectType({ description: 'Seguito di una domanda. What the one who asked reads with their code.' })
export class QuestionFollowUp {
  @Field(() => String, { description: 'Numero.' })
  number!: string;

  @Field(() => DateTime, { description: 'Chiesta.' })
  askedAt!: Date;

  @Field(() => String, { description: 'Domanda. As it was asked.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Risposta. Null until the desk answers.' })
  reply!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Risposta il.' })
  repliedAt!: Date | null;

  sportelloId!: string;
}

const columns = `id, number, locale, asked_at as "askedAt", replied_at as "repliedAt", sealed_text as "sealedText",
  sealed_reply as "sealedReply", sportello_id as "sportelloId", ente_id as "enteId", topic_id as "topicId"`;
const OPEN = prepared(
  'question.open',
  `select ${columns} from citizen_question where replied_at is null order by asked_at limit 100`,
);
const ALL = prepared('question.all', `select ${columns} from citizen_question order by asked_at desc limit 100`);
const BY_ID = prepared('question.byId', `select ${columns} from citizen_question where id = $1`);
const BY_CODE = prepared(
  'question.byCode',
  `select number, sportello_id as "sportelloId", asked_at as "askedAt", sealed_text as "sealedText",
     sealed_reply as "sealedReply", replied_at as "repliedAt" from question_by_code($1)`,
);

/** A code as it is kept: capitals and digits alone, whatever spaces and dashes were typed. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

const isOfReader = ({ actor }: HouseContext, row: CitizenQuestion): boolean =>
  isCoordination(actor) ||
  actor.sportelloIds.includes(row.sportelloId) ||
  (hasRole(actor, 'ENTE_ADMIN') && row.enteId === actor.enteId);

/** The question with this id, as the reader's desk may see it. */
export async function loadQuestion(ctx: HouseContext, id: string): Promise<CitizenQuestion | null> {
  const row = await ctx.db.row<CitizenQuestion>(BY_ID, [id]);
  if (!row || !isOfReader(ctx, row)) return null;
  ctx.db.saw('question', [row.id]);
  return row;
}

@Resolver(() => CitizenQuestion)
export class QuestionResolver {
  @Query(() => [CitizenQuestion], {
    nullable: true,
    description: 'Domande dei cittadini. Of the reader’s desk; those without an answer first in time, or all.',
  })
  async citizenQuestions(
    @Ctx() ctx: HouseContext,
    @Arg('openOnly', () => Boolean, { defaultValue: true }) openOnly: boolean,
  ): Promise<CitizenQuestion[]> {
    const rows = (await ctx.db.rows<CitizenQuestion>(openOnly ? OPEN : ALL)).filter((row) => isOfReader(ctx, row));
    ctx.db.saw(
      'question',
      rows.map(({ id }) => id),
    );
    return rows;
  }

  @FieldResolver(() => String, { description: 'Testo.' })
  text(@Root() root: CitizenQuestion, @Ctx() { house }: HouseContext): string {
    return house.cipher.open(root.sealedText);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Risposta.' })
  reply(@Root() root: CitizenQuestion, @Ctx() { house }: HouseContext): string | null {
    return root.sealedReply && house.cipher.open(root.sealedReply);
  }

  @FieldResolver(() => Sportello, { nullable: true, description: 'Sportello.' })
  sportello(@Root() root: CitizenQuestion): Sportello | null {
    return sportelloOf(root.sportelloId);
  }

  @FieldResolver(() => Topic, { nullable: true, description: 'Macroargomento.' })
  topic(@Root() root: CitizenQuestion): Topic | null {
    return topicOf(root.topicId);
  }
}

@Resolver(() => QuestionFollowUp)
export class FollowUpResolver {
  @Query(() => QuestionFollowUp, {
    nullable: true,
    description: 'Seguito di una domanda. By the code given when it was asked; null for a code that is not one.',
  })
  async questionByCode(
    @Ctx() ctx: HouseContext,
    @Arg('code', () => String) code: string,
  ): Promise<QuestionFollowUp | null> {
    const { cipher } = ctx.house;
    const row = await foundBy(cipher.blindIndexes(CODE_INDEX, plainCode(code).slice(0, 40)), (index) =>
      ctx.db.row<QuestionFollowUp & { sealedText: string; sealedReply: string | null }>(BY_CODE, [index]),
    );
    if (!row) return null;
    return { ...row, text: cipher.open(row.sealedText), reply: row.sealedReply && cipher.open(row.sealedReply) };
  }

  @FieldResolver(() => Sportello, { nullable: true, description: 'Sportello che risponde.' })
  sportello(@Root() root: QuestionFollowUp): Sportello | null {
    return sportelloOf(root.sportelloId);
  }
}

import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import { command, expectVersion } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { loadCase } from '../case/case.reads.js';
import { CaseState } from '../case/case.states.js';
import { CasePurpose } from '../case/case.vocabulary.js';
import { sentence } from '../case/sentence.js';

@ObjectType({ description: 'Testo pronto. For answers, questions and notes, by purpose, topic and state (C29).' })
export class CannedAnswer {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => String, {
    description:
      'Testo. For a case, with its variables filled in: {numero}, {scadenza}, {oggi}, {ufficio}, {sportello}.',
  })
  body!: string;

  @Field(() => CasePurpose, { nullable: true, description: 'Motivo. Null: for all.' })
  purpose!: CasePurpose | null;

  @Field(() => ID, { nullable: true, description: 'Macroargomento. Null: for all.' })
  topicId!: string | null;

  @Field(() => CaseState, { nullable: true, description: 'Stato. Null: for all.' })
  state!: CaseState | null;

  @Field(() => Int, { description: 'Ordine.' })
  position!: number;

  @Field(() => Int, { description: 'Versione. Grows with every change; a later change quotes it (C21).' })
  version!: number;
}

@InputType({ description: 'Testo pronto da salvare.' })
export class SaveCannedAnswerInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { nullable: true, description: 'Testo. Left out, a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;

  @Field(() => Text, { description: 'Titolo.' })
  title!: string;

  @Field(() => Text, { description: 'Testo. At most 4,000 characters.' })
  body!: string;

  @Field(() => CasePurpose, { nullable: true, description: 'Motivo.' })
  purpose?: CasePurpose | null;

  @Field(() => ID, { nullable: true, description: 'Macroargomento.' })
  topicId?: string | null;

  @Field(() => CaseState, { nullable: true, description: 'Stato.' })
  state?: CaseState | null;

  @Field(() => Int, { nullable: true, description: 'Ordine. The lowest first.' })
  position?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Togliere. What was written with it stays as it is.' })
  isRemoved?: boolean | null;
}

@ObjectType({ description: 'Esito del testo pronto.' })
export class SaveCannedAnswerPayload {
  @Field(() => ID, { nullable: true, description: 'Testo.' })
  id?: string | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

const columns = 'id, title, body, purpose, topic_id as "topicId", state, position, version';
const FOR_CASE = prepared(
  'canned.forCase',
  `select ${columns} from canned_answer where removed_at is null and (purpose is null or purpose = $1)
     and (topic_id is null or topic_id = $2) and (state is null or state = $3) order by position, title limit 100`,
);
const ALL = prepared(
  'canned.all',
  `select ${columns} from canned_answer where removed_at is null order by position, title limit 200`,
);
const PLACES = prepared(
  'canned.places',
  'select (select name from office where id = $1) as office, (select name from desk where id = $2) as desk',
);
const day = (date: string): string => date.split('-').reverse().join('/');

/** Saves or removes a text of the coordination (C29). What was sent with it is kept in the case as it was sent. */
export async function saveCannedAnswer(ctx: HouseContext, input: SaveCannedAnswerInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'saveCannedAnswer', input }, async (tx) => {
    const isNew = !input.id;
    const id = input.id ?? randomUUID();
    const [found] = isId(id)
      ? await tx.sql<{ version: number }>(
          'select version from canned_answer where id = ? and removed_at is null for update',
          [id],
        )
      : [];
    if (!isNew && !found) throw notFound(['id']);
    if (found) expectVersion(found, input.expectedVersion);
    await tx.sql(
      `insert into canned_answer (id, title, body, purpose, topic_id, state, position, written_by, written_at, removed_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set title = excluded.title, body = excluded.body, purpose = excluded.purpose,
         topic_id = excluded.topic_id, state = excluded.state, position = excluded.position,
         written_by = excluded.written_by, written_at = excluded.written_at, removed_at = excluded.removed_at,
         version = canned_answer.version + 1`,
      [
        ...[id, sentence(input.title, 'title', 120), sentence(input.body, 'body', 4_000), input.purpose ?? null],
        ...[isId(input.topicId) ? input.topicId : null, input.state ?? null, input.position ?? 100],
        ...[tx.actor.personId, tx.now, input.isRemoved ? tx.now : null],
      ],
    );
    await tx.event({ entity: 'canned', entityId: id, verb: input.isRemoved ? 'removed' : 'saved' });
    return { id };
  });
}

@Resolver()
export class CannedResolver {
  @Query(() => [CannedAnswer], {
    nullable: true,
    description: 'Testi pronti. All of them, or those that fit a case, with its variables filled in.',
  })
  async cannedAnswers(
    @Ctx() ctx: HouseContext,
    @Arg('caseId', () => ID, { nullable: true }) caseId?: string,
  ): Promise<CannedAnswer[]> {
    if (!caseId) return ctx.db.rows<CannedAnswer>(ALL);
    const found = await loadCase(ctx, caseId);
    if (!found) return [];
    const [rows, names] = await Promise.all([
      ctx.db.rows<CannedAnswer>(FOR_CASE, [found.purpose, found.topicId, found.state]),
      ctx.db.row<{ office: string | null; desk: string | null }>(PLACES, [found.officeId, found.sportelloId]),
    ]);
    const values: Record<string, string> = {
      numero: found.registryNumber ?? '',
      scadenza: found.dueAt ? day(localDate(found.dueAt)) : '',
      oggi: day(localDate(ctx.clock.now())),
      ufficio: names?.office ?? '',
      sportello: names?.desk ?? '',
    };
    return rows.map((row) => ({
      ...row,
      body: row.body.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole),
    }));
  }

  @Mutation(() => SaveCannedAnswerPayload, { description: 'Salva o toglie un testo pronto.' })
  async saveCannedAnswer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SaveCannedAnswerInput) input: SaveCannedAnswerInput,
  ): Promise<SaveCannedAnswerPayload> {
    return { ...(await saveCannedAnswer(ctx, input)), userErrors: [] };
  }
}

import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Addressee, Urgency } from '../../case/case.vocabulary.js';
import { bacinoOf } from '../../case/chronicle.js';
import { officeOf } from '../../office/office.js';

@InputType({ description: 'Domanda evitata. Which content answered before the case was raised.' })
export class CountDeflectionInput {
  @Field(() => String, { description: 'Chiave. The same key counts once.' })
  clientKey!: string;

  @Field(() => ID, { nullable: true, description: 'Contenuto. The FAQ or sheet that answered.' })
  contentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Caso risolto. The released case that answered, if no content did.' })
  solvedCaseId?: string | null;

  @Field(() => Addressee, { nullable: true, description: 'Destinatario. To whom the question was about to go.' })
  addressee?: Addressee | null;

  @Field(() => ID, { nullable: true, description: 'Macroargomento. As the desk had chosen it.' })
  topicId?: string | null;

  @Field(() => Urgency, { nullable: true, description: 'Urgenza. As the desk had chosen it.' })
  urgency?: Urgency | null;
}

@ObjectType({ description: 'Esito del conteggio.' })
export class CountDeflectionPayload {
  @Field(() => Boolean, { nullable: true, description: 'Contata.' })
  counted?: boolean | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/**
 * Counts that a FAQ or a released case answered a desk before it asked (C5): a fact of places and content, never of a person. The desk is
 * remembered, so that a correction of the FAQ reaches it (C14).
 */
export async function countDeflection(ctx: HouseContext, input: CountDeflectionInput): Promise<{ counted: boolean }> {
  return command(ctx, { verb: 'countDeflection', input }, async (tx) => {
    const { enteId, sportelloIds, personId } = tx.actor;
    const sportelloId = sportelloIds[0] ?? null;
    const reader = [enteId, sportelloId, sportelloId ? null : personId, tx.now];
    const detail: Record<string, string> = input.solvedCaseId
      ? { solvedCaseId: await readSolvedCase(tx, input.solvedCaseId, reader) }
      : { contentId: await readContent(tx, input.contentId, reader) };
    const places = { enteId, sportelloId, bacinoId: await bacinoOf(tx, sportelloId) };
    await tx.fact({ kind: 'CASE_DEFLECTED', ...places, ...(await matterOf(tx, input)), detail });
    return { counted: true };
  });
}

/** What was about to be asked, of which office and how urgently, so that rates stand beside what was asked (C31). */
async function matterOf(tx: Tx, { addressee, topicId, urgency }: CountDeflectionInput) {
  return {
    officeId: addressee ? await officeOf(tx, addressee) : null,
    topicId: isId(topicId) ? topicId : null,
    urgency: urgency ?? null,
  };
}

async function readContent(tx: Tx, contentId: string | null | undefined, reader: readonly unknown[]): Promise<string> {
  if (!isId(contentId)) throw notFound(['contentId']);
  await tx.event({ entity: 'content', entityId: contentId, verb: 'answeredBeforeAsking' });
  await tx.sql(
    `insert into faq_reader (content_id, ente_id, sportello_id, person_id, at) values (?, ?, ?, ?, ?) on conflict do nothing`,
    [contentId, ...reader],
  );
  return contentId;
}

/** Only a case that is released now answers anybody: row security hides the others from a desk. */
async function readSolvedCase(tx: Tx, id: string, reader: readonly unknown[]): Promise<string> {
  const [found] = isId(id) ? await tx.sql('select 1 from solved_case where id = ? and withdrawn_at is null', [id]) : [];
  if (!found) throw notFound(['solvedCaseId']);
  await tx.event({ entity: 'solvedCase', entityId: id, verb: 'answeredBeforeAsking' });
  await tx.sql(
    `insert into solved_case_reader (solved_case_id, ente_id, sportello_id, person_id, at) values (?, ?, ?, ?, ?) on conflict do nothing`,
    [id, ...reader],
  );
  return id;
}

@Resolver()
export class CountDeflection {
  @Mutation(() => CountDeflectionPayload, { description: 'Conta una domanda evitata. “This answers me.”' })
  async countDeflection(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CountDeflectionInput) input: CountDeflectionInput,
  ): Promise<CountDeflectionPayload> {
    return { ...(await countDeflection(ctx, input)), userErrors: [] };
  }
}

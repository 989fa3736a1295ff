import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { SOURCE_LOCALE } from '../../edition/translation.states.js';
import { writeRevision } from '../../edition/write-revision.js';
import { ContentItem } from '../content.entity.js';
import { mayCreate } from '../content.policy.js';
import { ContentState, ContentType, ContentVisibility } from '../content.states.js';
import { CardInput, fillCard } from '../content-card.js';
import { type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { WordsInput, wordsFrom } from '../content-words.js';
import { fileUnder } from '../found-content.js';
import { takeSlug } from '../slug.js';

@InputType({ description: 'Fonte, in ingresso.' })
export class SourceInput {
  @Field(() => Text, { description: 'Titolo.' })
  title!: string;

  @Field(() => Text, { nullable: true, description: 'Indirizzo. http or https.' })
  url?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Consultata il.' })
  consultedOn?: string | null;
}

@InputType({ description: 'Nuovo contenuto. Starts as a draft in Italian.' })
export class CreateContentInput extends WordsInput {
  @Field(() => ContentType, { description: 'Tipo.' })
  type!: ContentType;

  @Field(() => [ID], { description: 'Macroargomenti. At least one.' })
  topicIds!: string[];

  @Field(() => ContentVisibility, { defaultValue: ContentVisibility.PUBLIC, description: 'Visibilità.' })
  visibility!: ContentVisibility;

  @Field(() => Boolean, { defaultValue: false, description: 'Effetto giuridico (P6).' })
  legalEffect!: boolean;

  @Field(() => [SourceInput], { nullable: true, description: 'Fonti.' })
  sources?: SourceInput[] | null;

  @Field(() => CardInput, { nullable: true, description: 'Scheda di catalogo. Of documents, links, readings.' })
  card?: CardInput | null;

  @Field(() => ID, { nullable: true, description: 'Ufficio competente.' })
  officeId?: string | null;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

const CreateContentPayload = contentPayload('CreateContentPayload', 'Esito della creazione.');

const source = z.object({
  title: z.string().trim().min(2).max(300),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullish()
    .transform((url) => url ?? null),
  consultedOn: z
    .string()
    .nullish()
    .transform((day) => day ?? null),
});

export type NewContent = Omit<CreateContentInput, 'clientKey'> & {
  /** A draft that another house asks for is filed by its editor. */
  isUnfiled?: true;
};

/** Adds a draft of the actor's own ente; shared with draftFaq. */
export async function addContent(tx: Tx, given: NewContent): Promise<{ contentId: string; revisionId: string }> {
  const words = wordsFrom(given);
  const sources = z
    .array(source)
    .max(20)
    .safeParse(given.sources ?? []);
  if (!sources.success) throw new Refusal(UserErrorCode.INVALID, 'Una fonte non è valida.', ['sources']);
  if (given.topicIds.length === 0 && !given.isUnfiled)
    throw new Refusal(UserErrorCode.REQUIRED, 'Scegli almeno un argomento.', ['topicIds']);
  const id = randomUUID();
  const { personId } = tx.actor;
  const content = tx.em.create(ContentItem, {
    id,
    slug: await takeSlug(tx, words.title, id),
    type: given.type,
    state: ContentState.DRAFT,
    visibility: given.visibility,
    legalEffect: given.legalEffect,
    toVerify: true,
    ownerEnteId: tx.actor.enteId,
    officeId: given.officeId ?? null,
    sources: sources.data,
    authorId: personId,
    pendingAuthors: personId ? [personId] : [],
    createdAt: tx.now,
    updatedAt: tx.now,
  } as ContentItem);
  fillCard(content, given.card);
  await tx.em.flush();
  await fileUnder(tx, id, given.topicIds);
  const { revision } = await writeRevision(tx, { contentId: id, locale: SOURCE_LOCALE, words });
  await tx.event({ entity: 'content', entityId: content.id, verb: 'created', detail: { type: given.type } });
  return { contentId: id, revisionId: revision.id };
}

/** Starts a content (P8–P10, P17, N2): a draft of the actor's ente, in Italian. */
export const createContent = (ctx: HouseContext, input: CreateContentInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'createContent', input }, async (tx) => {
    if (!mayCreate(tx.actor))
      throw new Refusal(UserErrorCode.NOT_YOURS, 'La rete del tuo ente non tiene contenuti propri.');
    const { contentId } = await addContent(tx, input);
    return { contentId };
  });

@Resolver()
export class CreateContent {
  @Mutation(() => CreateContentPayload, { description: 'Crea un contenuto. A draft in Italian, of the own ente.' })
  async createContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CreateContentInput) input: CreateContentInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await createContent(ctx, input);
    return shown(ctx, contentId);
  }
}

import { command } from '@respi/kit/command.js';
import { type Connection, connectionOf, decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TrainingEvent } from '../../event/event.entity.js';
import { loadEvent } from '../../event/event.reads.js';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../../event/event-payload.js';
import { searchDocuments } from '../document.reads.js';
import { DocumentKind, TrainingDocument } from '../document.type.js';
import { addDocument } from '../publish-document.js';

@InputType({ description: 'Registrazione o pagina da pubblicare.' })
export class PublishRecordingInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => DocumentKind, { description: 'Tipo.' }) kind!: DocumentKind;
  @Field(() => Text, { description: 'Titolo.' }) title!: string;
  @Field(() => Text, { nullable: true, description: 'Di che cosa parla.' }) abstract?: string | null;
  @Field(() => Text, { description: 'Indirizzo, https.' }) url!: string;
  @Field(() => Boolean, { description: 'Pubblico.' }) isPublic!: boolean;
}

@InputType({ description: 'Documento da descrivere, aprire, riservare o ritirare.' })
export class DescribeDocumentInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Documento.' }) documentId!: string;
  @Field(() => Text, { nullable: true, description: 'Titolo.' }) title?: string | null;
  @Field(() => Text, { nullable: true, description: 'Di che cosa parla.' }) abstract?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Pubblico o riservato.' }) isPublic?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Ritirato dall’archivio.' }) isWithdrawn?: boolean | null;
}

/** Publishes a recording, or a page that is kept elsewhere, by its address (T12). */
export const publishRecording = (ctx: HouseContext, input: PublishRecordingInput) =>
  command(ctx, { verb: 'publishRecording', input }, async (tx) => {
    if (!/^https:\/\/[^\s]{3,1000}$/.test(input.url)) {
      throw new Refusal(UserErrorCode.INVALID, 'L’indirizzo deve cominciare con https://.', ['url']);
    }
    const { kind, title, url, isPublic } = input;
    await addDocument(tx, input.eventId, {
      kind,
      title,
      url,
      isPublic,
      abstract: input.abstract?.trim() || null,
      fileId: null,
    });
    return { eventId: input.eventId };
  });

/** Changes how a document is named, who may open it, or withdraws it (T12). */
export const describeDocument = (ctx: HouseContext, input: DescribeDocumentInput) =>
  command(ctx, { verb: 'describeDocument', input }, async (tx) => {
    const title = input.title?.trim();
    if (title === '') throw new Refusal(UserErrorCode.REQUIRED, 'Il titolo è obbligatorio.', ['title']);
    if ((title?.length ?? 0) > 200)
      throw new Refusal(UserErrorCode.TOO_LONG, 'Il titolo è troppo lungo.', ['title'], { max: 200 });
    if ((input.abstract?.length ?? 0) > 4_000) {
      throw new Refusal(UserErrorCode.TOO_LONG, 'La descrizione è troppo lunga.', ['abstract'], { max: 4_000 });
    }
    const [changed] = await tx.sql<{ event_id: string }>(
      `update event_document set title = coalesce(?, title), abstract = coalesce(?, abstract), is_public = coalesce(?, is_public),
         withdrawn_at = case when ? then ?::timestamptz else withdrawn_at end
       where id = ? and withdrawn_at is null returning event_id`,
      [
        ...[title ?? null, input.abstract ?? null, input.isPublic ?? null],
        ...[input.isWithdrawn ?? false, tx.now, input.documentId],
      ],
    );
    if (!changed) throw notFound(['documentId']);
    const detail = {
      documentId: input.documentId,
      isPublic: input.isPublic ?? null,
      isWithdrawn: input.isWithdrawn ?? false,
    };
    await tx.event({ entity: 'training_event', entityId: changed.event_id, verb: 'documentDescribed', detail });
    return { eventId: changed.event_id };
  });

const TrainingDocumentConnection = connectionOf(TrainingDocument, 'TrainingDocument');

@Resolver(() => TrainingDocument)
export class DocumentResolver {
  @Query(() => TrainingDocumentConnection, {
    nullable: true,
    description: 'Archivio degli atti, newest first; anonymous readers see public ones (T12, T25).',
  })
  async trainingDocuments(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('text', () => Text, { nullable: true }) text?: string | null,
    @Arg('kind', () => DocumentKind, { nullable: true }) kind?: DocumentKind | null,
  ): Promise<Connection<TrainingDocument>> {
    const size = pageSize(first);
    const rows = await searchDocuments(ctx, {
      text: text?.trim() || null,
      kind: kind ?? null,
      after: decodeCursor(after, 2) as [string, string] | null,
      limit: size + 1,
    });
    return pageOf(rows, size, (row) => [row.publishedAt.toISOString(), row.id], { after });
  }

  @FieldResolver(() => String, { description: 'Dove si apre: the file door, or its own address.' })
  href(@Root() { id, url }: TrainingDocument): string {
    return url ?? `/files/training/document/${id}`;
  }

  @FieldResolver(() => TrainingEvent, { nullable: true, description: 'Incontro.' })
  event(@Root() { eventId }: TrainingDocument, @Ctx() ctx: HouseContext): Promise<TrainingEvent | null> {
    return loadEvent(ctx, eventId);
  }

  @Mutation(() => EventPayload, { description: 'Pubblica una registrazione o una pagina (T12).' })
  async publishRecording(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PublishRecordingInput) input: PublishRecordingInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await publishRecording(ctx, input)).eventId);
  }

  @Mutation(() => EventPayload, { description: 'Descrive, apre, riserva o ritira un documento (T12).' })
  async describeDocument(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DescribeDocumentInput) input: DescribeDocumentInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await describeDocument(ctx, input)).eventId);
  }
}

import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { z } from 'zod';
import { ContentItem } from '../../content/content.entity.js';
import { canSee } from '../../content/content.policy.js';
import { readerLocale } from './count-content-view.js';

@InputType({ description: 'Valutazione di una pagina.' })
export class RateContentInput {
  @Field(() => ID, { nullable: true, description: 'Contenuto, where the page shows one.' })
  contentId?: string | null;

  @Field(() => Text, {
    description: 'Percorso. Path of the page on the site; what follows a question mark is dropped.',
  })
  path!: string;

  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => Int, { description: 'Punteggio. From 1 to 5: how clear the page is.' })
  score!: number;

  @Field(() => [Text], { nullable: true, description: 'Aspetti. Codes of what was liked or hard.' })
  reasons?: string[] | null;

  @Field(() => Text, { nullable: true, description: 'Commento. At most 200 characters, in any language.' })
  comment?: string | null;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito della valutazione.' })
export class RateContentPayload {
  @Field(() => Boolean, { nullable: true, description: 'Ricevuta. Null when refused.' })
  accepted?: boolean | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

const checked = z.object({
  path: z.string().startsWith('/').max(300),
  score: z.int().min(1).max(5),
  reasons: z.array(z.string().trim().min(1).max(100)).max(8),
  comment: z.string().trim().max(200).nullable(),
});

function valid(input: RateContentInput): z.infer<typeof checked> {
  const path = input.path.split(/[?#]/)[0] ?? '';
  const given = { path, score: input.score, reasons: input.reasons ?? [], comment: input.comment || null };
  const parsed = checked.safeParse(given);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? 'score');
  const isLong = parsed.error.issues[0]?.code === 'too_big' && field === 'comment';
  throw new Refusal(isLong ? UserErrorCode.TOO_LONG : UserErrorCode.INVALID, 'La valutazione non è valida.', [field]);
}

/** Keeps what a reader says of a page (P32): no login, nothing of who they are; it reaches the owner of the content. */
export const rateContent = (ctx: HouseContext, input: RateContentInput): Promise<{ accepted: boolean }> =>
  command(ctx, { verb: 'rateContent', input }, async (tx) => {
    const { path, score, reasons, comment } = valid(input);
    const { contentId } = input;
    const content = isId(contentId) ? await tx.em.findOne(ContentItem, { id: contentId }) : null;
    if (contentId && !(content && canSee(tx.actor, content))) throw notFound(['contentId']);
    await tx.sql(
      `insert into content_rating (id, content_id, owner_ente_id, path, locale, score, reasons, comment, at)
       values (?, ?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?)`,
      [
        ...[randomUUID(), content?.id ?? null, content?.ownerEnteId ?? null, path, readerLocale(input.locale), score],
        ...[JSON.stringify(reasons), comment, tx.now],
      ],
    );
    return { accepted: true };
  });

@Resolver()
export class RateContent {
  @Mutation(() => RateContentPayload, {
    description: 'Valuta la pagina. How clear it is, with reasons and a comment (P32).',
  })
  async rateContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RateContentInput) input: RateContentInput,
  ): Promise<RateContentPayload> {
    return { ...(await rateContent(ctx, input)), userErrors: [] };
  }
}

import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ContentItem } from '../../content/content.entity.js';
import { canSee } from '../../content/content.policy.js';
import { LOCALES } from '../../edition/translation.states.js';

@InputType({ description: 'Lettura di una pagina.' })
export class CountContentViewInput {
  @Field(() => ID, { description: 'Contenuto.' })
  contentId!: string;

  @Field(() => String, { description: 'Lingua in which it was read.' })
  locale!: string;

  @Field(() => String, { description: 'Chiave della richiesta. One reading counts once.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito del conteggio.' })
export class CountContentViewPayload {
  @Field(() => Boolean, { nullable: true, description: 'Contata. Null when refused.' })
  counted?: boolean | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

/** Language of the platform, or a refusal. */
export function readerLocale(locale: string): string {
  if ((LOCALES as readonly string[]).includes(locale)) return locale;
  throw new Refusal(UserErrorCode.INVALID, 'Lingua non prevista.', ['locale']);
}

/** Adds one to the counter of page, language and day (P33): no cookie, no address, nothing of the reader. */
export const countContentView = (ctx: HouseContext, input: CountContentViewInput): Promise<{ counted: boolean }> =>
  command(ctx, { verb: 'countContentView', input }, async (tx) => {
    const content = isId(input.contentId) ? await tx.em.findOne(ContentItem, { id: input.contentId }) : null;
    if (!content?.publishedRevisionId || !canSee(tx.actor, content)) throw notFound(['contentId']);
    await tx.sql(
      `insert into content_view (content_id, locale, on_day, views) values (?, ?, ?, 1)
       on conflict (content_id, locale, on_day) do update set views = content_view.views + 1`,
      [content.id, readerLocale(input.locale), localDate(tx.now)],
    );
    return { counted: true };
  });

@Resolver()
export class CountContentView {
  @Mutation(() => CountContentViewPayload, { description: 'Conta una lettura. Per page, language and day (P33).' })
  async countContentView(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CountContentViewInput) input: CountContentViewInput,
  ): Promise<CountContentViewPayload> {
    return { ...(await countContentView(ctx, input)), userErrors: [] };
  }
}

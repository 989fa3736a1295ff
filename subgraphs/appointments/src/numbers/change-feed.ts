import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { worksAt } from '../agenda/agenda.policy.js';
import { loadAgenda } from '../agenda/agenda.reads.js';
import { hashOfToken, newToken } from '../booking/token.js';

@InputType({ description: 'Calendario personale di un’agenda.' })
export class ChangeFeedInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Agenda.' }) agendaId!: string;
}

@ObjectType({ description: 'Calendario personale. Its address is shown once.' })
export class FeedPayload {
  @Field(() => String, { nullable: true, description: 'Indirizzo sul sito. Secret; null once revoked.' })
  href?: string | null;
  @Field(() => Date, { nullable: true, description: 'Scadenza.' }) expiresAt?: Date | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

const HALF_A_YEAR_MS = 183 * 86_400_000;

interface Made {
  readonly token: string | null;
  readonly expiresAt: string | null;
}

/** Makes the feed anew, or only revokes the old one: an address that got about works no longer (A39). */
async function changeFeed(ctx: HouseContext, input: ChangeFeedInput, isRevoked: boolean): Promise<Made> {
  const verb = isRevoked ? 'revokeFeed' : 'makeFeed';
  const agenda = isId(input.agendaId) ? await loadAgenda(ctx, input.agendaId) : null;
  return command(ctx, { verb, input, secret: true }, async (tx) => {
    if (!agenda || !worksAt(ctx.actor, agenda)) throw notFound(['agendaId']);
    await tx.sql(
      'update calendar_feed set revoked_at = ? where person_id = ? and agenda_id = ? and revoked_at is null',
      [tx.now, tx.actor.personId, agenda.id],
    );
    await tx.event({ entity: 'agenda', entityId: agenda.id, verb });
    if (isRevoked) return { token: null, expiresAt: null };
    const token = newToken();
    const expiresAt = new Date(tx.now.getTime() + HALF_A_YEAR_MS);
    await tx.sql(
      `insert into calendar_feed (hash, person_id, agenda_id, office_id, sportello_id, made_at, expires_at)
       values (?, ?, ?, ?, ?, ?, ?)`,
      [hashOfToken(token), tx.actor.personId, agenda.id, agenda.officeId, agenda.sportelloId, tx.now, expiresAt],
    );
    return { token, expiresAt: expiresAt.toISOString() };
  });
}

@Resolver()
export class ChangeFeed {
  @Mutation(() => FeedPayload, { description: 'Crea il calendario personale. The former address dies (A39).' })
  async makeFeed(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ChangeFeedInput) input: ChangeFeedInput,
  ): Promise<FeedPayload> {
    const { token, expiresAt } = await changeFeed(ctx, input, false);
    const href = `/api/files/appointments/feed/${token}`;
    return { href, expiresAt: expiresAt ? new Date(expiresAt) : null, userErrors: [] };
  }

  @Mutation(() => FeedPayload, { description: 'Revoca il calendario personale (A39).' })
  async revokeFeed(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ChangeFeedInput) input: ChangeFeedInput,
  ): Promise<FeedPayload> {
    await changeFeed(ctx, input, true);
    return { href: null, expiresAt: null, userErrors: [] };
  }
}

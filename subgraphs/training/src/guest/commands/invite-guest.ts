import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../../event/event-payload.js';
import { guestPath, postLetter } from '../../letter/write-letter.js';
import { openEvent } from '../../registration/enrol.js';
import { RegistrationState } from '../../registration/registration.states.js';
import { hashOfToken, newToken } from '../../token.js';

@InputType({ description: 'Ospite da invitare.' })
export class InviteGuestInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => Text, { description: 'Nome e cognome. At most 120 characters.' }) name!: string;
  @Field(() => Text, { description: 'E-mail.' }) email!: string;
  @Field(() => Text, { description: 'Ente o organizzazione. At most 160 characters.' }) body!: string;
  @Field(() => String, { nullable: true, description: 'Lingua della lettera; Italian when left out.' }) locale?:
    | string
    | null;
}

@InputType({ description: 'Invito da revocare.' })
export class RevokeInvitationInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Invito.' }) invitationId!: string;
}

const LOCALES = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'];

function needed(value: string, field: string, max: number): string {
  const text = value.trim();
  if (!text) throw new Refusal(UserErrorCode.REQUIRED, 'Il campo è obbligatorio.', [field]);
  if (text.length > max) throw new Refusal(UserErrorCode.TOO_LONG, 'Il testo è troppo lungo.', [field], { max });
  return text;
}

/** Invites somebody from a body outside the network: a link by e-mail, good until the meeting begins (T21). */
export const inviteGuest = (ctx: HouseContext, input: InviteGuestInput) =>
  command(ctx, { verb: 'inviteGuest', input }, async (tx) => {
    const event = await openEvent(tx, input.eventId);
    const [name, body] = [needed(input.name, 'name', 120), needed(input.body, 'body', 160)];
    const email = needed(input.email, 'email', 254).toLowerCase();
    const locale = LOCALES.find((one) => one === input.locale) ?? 'it';
    const [token, id] = [newToken(), randomUUID()];
    const fresh = await tx.sql(
      `insert into guest_invitation (id, event_id, name, email, body, locale, token_hash, sealed_token, invited_by, invited_at, expires_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [
        ...[id, event.id, name, email, body, locale, hashOfToken(token), ctx.house.cipher.seal(token)],
        ...[ctx.actor.personId, tx.now, event.endsAt],
      ],
    );
    if (fresh.length === 0) {
      throw new Refusal(UserErrorCode.DUPLICATE, 'Questa persona è già invitata.', ['email']);
    }
    const path = guestPath(locale, token);
    await postLetter(tx, event, { kind: 'INVITED', email, locale, path, deadline: event.startsAt }, id);
    await tx.event({
      entity: 'training_event',
      entityId: event.id,
      verb: 'guestInvited',
      detail: { invitationId: id },
    });
    return { eventId: event.id };
  });

/** Takes an invitation back; a place that it had taken comes free. */
export const revokeInvitation = (ctx: HouseContext, input: RevokeInvitationInput) =>
  command(ctx, { verb: 'revokeInvitation', input }, async (tx) => {
    const [found] = await tx.sql<{ event_id: string }>(
      'update guest_invitation set revoked_at = ? where id = ? and revoked_at is null returning event_id',
      [tx.now, input.invitationId],
    );
    if (!found) throw notFound(['invitationId']);
    await tx.sql(
      `update registration set state = ?, seat = null, expires_at = null, reconfirm_by = null, version = version + 1
       where guest_id = ? and state in ('CONFIRMED', 'OFFERED', 'WAITLISTED')`,
      [RegistrationState.CANCELLED_BY_ORGANISER, input.invitationId],
    );
    const detail = { invitationId: input.invitationId };
    await tx.event({ entity: 'training_event', entityId: found.event_id, verb: 'invitationRevoked', detail });
    return { eventId: found.event_id };
  });

@Resolver()
export class InviteGuest {
  @Mutation(() => EventPayload, { description: 'Invita un ospite esterno; the link goes by e-mail alone (T21).' })
  async inviteGuest(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => InviteGuestInput) input: InviteGuestInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await inviteGuest(ctx, input)).eventId);
  }

  @Mutation(() => EventPayload, { description: 'Revoca un invito; its place comes free (T21).' })
  async revokeInvitation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RevokeInvitationInput) input: RevokeInvitationInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await revokeInvitation(ctx, input)).eventId);
  }
}

import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';

@InputType({ description: 'Richiesta di cancellazione di una persona.' })
export class RequestErasureInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' }) clientKey!: string;
  @Field(() => Text, { description: 'Di chi. Codice fiscale, e-mail, telephone or number of a pratica.' }) of!: string;
  @Field(() => Text, { description: 'Richiesta. Its number in the protocol, or how it came.' }) reason!: string;
  @Field(() => Boolean, { description: 'Annulla gli appuntamenti futuri. Without it they stop their erasure (A35).' })
  cancelsFuture!: boolean;
}

@ObjectType({ description: 'Esito della richiesta di cancellazione.' })
export class RequestErasurePayload {
  @Field(() => ID, { nullable: true, description: 'Cancellazione.' }) erasureId?: string | null;
  @Field(() => [UserError], { description: 'Errori rimediabili.' }) userErrors: UserError[] = [];
}

const within = (text: string, path: string, least: number, most: number): string => {
  const said = text.trim();
  if (said.length >= least && said.length <= most) return said;
  throw new Refusal(UserErrorCode.INVALID, `Servono da ${least} a ${most} caratteri.`, [path], { least, most });
};

/** Asks for a person to be forgotten; nothing happens until a second person decides. Refuses INVALID. */
async function requestErasure(ctx: HouseContext, input: RequestErasureInput): Promise<string> {
  const of = within(input.of, 'of', 6, 200);
  const reason = within(input.reason, 'reason', 3, 300);
  const { cipher } = ctx.house;
  const { clientKey, cancelsFuture } = input;
  const proof = cipher.blindIndex('erasure', `${of}\0${reason}`);
  const remembered = { clientKey, proof, cancelsFuture };
  const { id } = await command(ctx, { verb: 'requestErasure', input: remembered }, async (tx) => {
    const made = randomUUID();
    await tx.sql(
      `insert into erasure (id, sealed_of, sealed_reason, state, cancels_future, asked_by, asked_at)
       values (?, ?, ?, 'REQUESTED', ?, ?, ?)`,
      [made, cipher.seal(of), cipher.seal(reason), cancelsFuture, tx.actor.personId, tx.now],
    );
    await tx.event({ entity: 'erasure', entityId: made, verb: 'requested' });
    await tx.notice({
      kind: 'ERASURE_REQUESTED',
      audience: { roles: ['PROVINCIAL_COORDINATOR'] },
      href: '/area-riservata/dati-personali/persone',
      params: {},
      entityKey: `erasure:${made}`,
    });
    return { id: made };
  });
  return id;
}

@Resolver()
export class RequestErasure {
  @Mutation(() => RequestErasurePayload, {
    description: 'Chiedi una cancellazione. A second person decides it (I18, art. 17).',
  })
  async requestErasure(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RequestErasureInput) input: RequestErasureInput,
  ): Promise<RequestErasurePayload> {
    return { erasureId: await requestErasure(ctx, input), userErrors: [] };
  }
}

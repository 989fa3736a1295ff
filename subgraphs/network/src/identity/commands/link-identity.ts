import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { proveAgain } from '../prove-again.js';
import { linkIdentity, ownIdentity, unlinkIdentity } from '../provider/digital-identity.js';
import {
  BeginIdentificationPayload,
  begun,
  DigitalIdentity,
  IdentityReturnInput,
} from '../provider/digital-identity.type.js';
import { identityOfReturned, openWay, wakeProvider } from '../provider/ways.js';
import { tellAccessChanged } from '../security-notice.js';

@InputType({ description: 'Collegamento o distacco della propria identità digitale.' })
export class OwnIdentityInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => String, { description: 'Password attuale.' })
  password!: string;
}

@ObjectType({ description: 'Esito del collegamento.' })
export class OwnIdentityPayload {
  @Field(() => DigitalIdentity, {
    nullable: true,
    description: 'Identità digitale. Null when none is linked any more.',
  })
  identity?: DigitalIdentity | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Links or takes away the identity of who acts, writes it down and tells them (I8): all in one transaction, or nothing. */
async function change(
  ctx: HouseContext,
  clientKey: string,
  verb: 'identity-linked' | 'identity-unlinked',
  act: (tx: Tx) => Promise<void>,
): Promise<void> {
  const personId = ctx.actor.personId ?? '';
  await command(ctx, { verb, input: { clientKey } }, async (tx) => {
    await act(tx);
    await tx.event({ entity: 'person', entityId: personId, verb });
    await tellAccessChanged(tx, personId, 'DIGITAL_IDENTITY');
    return { done: true };
  });
}

@Resolver()
export class LinkIdentity {
  @Mutation(() => BeginIdentificationPayload, {
    description:
      'Collega la tua identità digitale. Wants the password again; opens the way through the provider (I21).',
  })
  async beginIdentityLink(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => OwnIdentityInput) { clientKey, password }: OwnIdentityInput,
  ): Promise<BeginIdentificationPayload> {
    const { personId } = await proveAgain(ctx, password);
    await wakeProvider(ctx);
    const input = { clientKey, proof: ctx.house.cipher.blindIndex('identity-link', `${personId}\0${password}`) };
    return begun(await command(ctx, { verb: 'beginIdentityLink', input, secret: true }, () => openWay(ctx, 'LINK')));
  }

  @Mutation(() => OwnIdentityPayload, {
    description: 'Conferma il collegamento. In the session that began it; who has another identity changes it.',
  })
  async completeIdentityLink(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => IdentityReturnInput) input: IdentityReturnInput,
  ): Promise<OwnIdentityPayload> {
    const { clientKey, state, code, browserKey, issuer = null } = input;
    const index = await identityOfReturned(ctx, { state, code, browserKey, issuer }, 'LINK');
    await change(ctx, clientKey, 'identity-linked', (tx) => linkIdentity(tx, index));
    return { identity: await ownIdentity(ctx), userErrors: [] };
  }

  @Mutation(() => OwnIdentityPayload, { description: 'Scollega la tua identità digitale. Wants the password again.' })
  async unlinkIdentity(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => OwnIdentityInput) { clientKey, password }: OwnIdentityInput,
  ): Promise<OwnIdentityPayload> {
    await proveAgain(ctx, password);
    await change(ctx, clientKey, 'identity-unlinked', unlinkIdentity);
    return { identity: null, userErrors: [] };
  }
}

import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { namesAbout } from '../chooser.js';
import { passwordHashOf, replacePassword } from '../credentials.js';
import { asRoom, identityOf } from '../identity-room.js';
import { checkedPassword } from '../new-password.js';
import { holderOf, takeReset } from '../password-reset.js';
import { tellAccessChanged } from '../security-notice.js';
import { endSessionsOf } from '../sessions.js';
import { chargeResetLink } from '../throttle.js';

@InputType({ description: 'Nuova password, con il collegamento ricevuto per e-mail.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => String, { description: 'Gettone. Of the link; good once, for half an hour.' })
  token!: string;

  @Field(() => String, { description: 'Nuova password.' })
  password!: string;
}

@ObjectType({ description: 'Esito della nuova password.' })
export class ResetPasswordPayload {
  @Field(() => Boolean, { nullable: true, description: 'Cambiata. Every session of the person has ended.' })
  reset?: boolean | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/**
 * Gives a login a new password. The link proves the address and nothing more: whoever has a second factor still gives
 * its code to sign in, and every session that was open ends (I7).
 */
export async function resetPassword(ctx: HouseContext, input: ResetPasswordInput): Promise<void> {
  const { clientKey, token, password } = input;
  await chargeResetLink(ctx);
  const proof = ctx.house.cipher.blindIndex('reset', `${token}\0${password}`);
  const remembered = { clientKey, proof };
  await command(ctx, { verb: 'resetPassword', input: remembered }, async (tx) => {
    const holder = await holderOf(ctx.house, token);
    const names = await namesAbout(ctx, holder.personId);
    const passwordHash = await passwordHashOf(checkedPassword(password, { address: holder.email, names }));
    const room = identityOf(ctx.house);
    await asRoom(room, async (sql) => {
      const personId = await takeReset(sql, token, room.now());
      await replacePassword(sql, personId, passwordHash, room.now());
      await endSessionsOf(sql, personId, room.now());
    });
    await tx.event({ entity: 'person', entityId: holder.personId, verb: 'password-reset' });
    await tellAccessChanged(tx, holder.personId, 'PASSWORD');
    return { reset: true };
  });
}

@Resolver()
export class ResetPassword {
  @Mutation(() => ResetPasswordPayload, { description: 'Scegli una nuova password. By the link of the letter.' })
  async resetPassword(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
  ): Promise<ResetPasswordPayload> {
    await resetPassword(ctx, input);
    return { reset: true, userErrors: [] };
  }
}

import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { namesAbout } from '../chooser.js';
import { passwordHashOf, replacePassword } from '../credentials.js';
import { asRoom, identityOf } from '../identity-room.js';
import { checkedPassword } from '../new-password.js';
import { proveAgain } from '../prove-again.js';
import { tellAccessChanged } from '../security-notice.js';
import { endSessionsOf } from '../sessions.js';

@InputType({ description: 'Cambio della password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => String, { description: 'Password attuale.' })
  current!: string;

  @Field(() => String, { description: 'Nuova password.' })
  password!: string;
}

@ObjectType({ description: 'Esito del cambio della password.' })
export class ChangePasswordPayload {
  @Field(() => Boolean, { nullable: true, description: 'Cambiata. The other sessions of the person have ended.' })
  changed?: boolean | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Changes one’s own password; the other devices have to sign in again (I7, I8). */
export async function changePassword(ctx: HouseContext, input: ChangePasswordInput): Promise<void> {
  const { personId, email } = await proveAgain(ctx, input.current, 'current');
  const names = await namesAbout(ctx, personId);
  const passwordHash = await passwordHashOf(checkedPassword(input.password, { address: email, names }));
  const proof = ctx.house.cipher.blindIndex('change-password', `${personId}\0${input.current}\0${input.password}`);
  const remembered = { clientKey: input.clientKey, proof };
  await command(ctx, { verb: 'changePassword', input: remembered }, async (tx) => {
    const room = identityOf(ctx.house);
    await asRoom(room, async (sql) => {
      await replacePassword(sql, personId, passwordHash, room.now());
      await endSessionsOf(sql, personId, room.now(), ctx.actor.sessionId);
    });
    await tx.event({ entity: 'person', entityId: personId, verb: 'password-changed' });
    await tellAccessChanged(tx, personId, 'PASSWORD');
    return { changed: true };
  });
}

@Resolver()
export class ChangePassword {
  @Mutation(() => ChangePasswordPayload, { description: 'Cambia la password. Ends the other sessions.' })
  async changePassword(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
  ): Promise<ChangePasswordPayload> {
    await changePassword(ctx, input);
    return { changed: true, userErrors: [] };
  }
}

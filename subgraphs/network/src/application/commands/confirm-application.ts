import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { hashOfConfirmation } from './apply-for-adhesion.js';

@InputType({ description: 'Conferma dell’indirizzo di una domanda di adesione.' })
export class ConfirmApplicationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => String, { description: 'Segreto. Of the link in the letter.' })
  token!: string;
}

@ObjectType({ description: 'Esito della conferma.' })
export class ConfirmApplicationPayload {
  @Field(() => String, { nullable: true, description: 'Numero of the application.' })
  number?: string | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Somebody who reads the address of an application says so (N6); twice is as once. Refuses NOT_FOUND. */
export const confirmApplication = (ctx: HouseContext, input: ConfirmApplicationInput): Promise<{ number: string }> =>
  command(ctx, { verb: 'confirmApplication', input, secret: true }, async (tx) => {
    const [found] = await tx.sql<{ number: string | null }>('select confirm_application(?, ?) as number', [
      hashOfConfirmation(input.token.slice(0, 100)),
      tx.now,
    ]);
    if (!found?.number) throw notFound(['token']);
    return { number: found.number };
  });

@Resolver()
export class ConfirmApplication {
  @Mutation(() => ConfirmApplicationPayload, { description: 'Conferma l’indirizzo. By the link of the letter (N6).' })
  async confirmApplication(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ConfirmApplicationInput) input: ConfirmApplicationInput,
  ): Promise<ConfirmApplicationPayload> {
    return { ...(await confirmApplication(ctx, input)), userErrors: [] };
  }
}

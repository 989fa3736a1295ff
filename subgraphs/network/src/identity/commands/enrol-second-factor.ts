import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { proveAgain } from '../prove-again.js';
import { type Enrolment, enrol } from '../second-factor.js';

@InputType({ description: 'Attivazione del secondo fattore.' })
export class EnrolSecondFactorInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => String, { description: 'Password. Asked again, though the person is signed in.' })
  password!: string;
}

@ObjectType({ description: 'Secondo fattore preparato. Shown once; it counts after its first code is confirmed.' })
export class EnrolSecondFactorPayload {
  @Field(() => String, { nullable: true, description: 'Indirizzo otpauth. For the QR code.' })
  otpauthUri?: string | null;

  @Field(() => String, { nullable: true, description: 'Segreto. Base32, to type by hand.' })
  secret?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codici di recupero. Each is good once.' })
  recoveryCodes?: string[] | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Prepares the second factor of who is signed in; wants the password again. */
export async function enrolSecondFactor(ctx: HouseContext, input: EnrolSecondFactorInput): Promise<Enrolment> {
  const { personId, email } = await proveAgain(ctx, input.password);
  const proof = ctx.house.cipher.blindIndex('enrol', `${personId}\0${input.password}`);
  const remembered = { clientKey: input.clientKey, proof };
  return command(ctx, { verb: 'enrolSecondFactor', input: remembered, secret: true }, async (tx) => {
    const prepared = await enrol(ctx.house, personId, email, 'ReSPI');
    await tx.event({ entity: 'person', entityId: personId, verb: 'second-factor-prepared' });
    return { ...prepared };
  });
}

@Resolver()
export class EnrolSecondFactor {
  @Mutation(() => EnrolSecondFactorPayload, { description: 'Prepara il secondo fattore.' })
  async enrolSecondFactor(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EnrolSecondFactorInput) input: EnrolSecondFactorInput,
  ): Promise<EnrolSecondFactorPayload> {
    return { ...(await enrolSecondFactor(ctx, input)), userErrors: [] };
  }
}

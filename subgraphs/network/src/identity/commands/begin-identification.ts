import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { BeginIdentificationPayload, begun } from '../provider/digital-identity.type.js';
import { openWay, wakeProvider } from '../provider/ways.js';
import { chargeIdentification } from '../throttle.js';

@InputType({ description: 'Avvio dell’accesso con l’identità digitale.' })
export class BeginIdentificationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;
}

@Resolver()
export class BeginIdentification {
  @Mutation(() => BeginIdentificationPayload, {
    description: 'Entra con l’identità digitale. Opens the way through the provider of the province (I21).',
  })
  async beginIdentification(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => BeginIdentificationInput) input: BeginIdentificationInput,
  ): Promise<BeginIdentificationPayload> {
    await chargeIdentification(ctx);
    await wakeProvider(ctx);
    return begun(
      await command(ctx, { verb: 'beginIdentification', input, secret: true }, () => openWay(ctx, 'SIGN_IN')),
    );
  }
}

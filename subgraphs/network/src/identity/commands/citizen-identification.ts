import { issueVoucher } from '@respi/kit/citizen-voucher.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { BeginIdentificationPayload, begun, IdentityReturnInput } from '../provider/digital-identity.type.js';
import { openWay, personReturned, providerOf, wakeProvider } from '../provider/ways.js';
import { chargeIdentification } from '../throttle.js';

export enum CitizenPurpose {
  CLAIM = 'CLAIM',
  LIST = 'LIST',
}

registerEnumType(CitizenPurpose, {
  name: 'CitizenPurpose',
  description: 'Scopo dell’identificazione di un cittadino. What one login serves for, and nothing else.',
  valuesConfig: {
    CLAIM: { description: 'Collegare una prenotazione. The one that it was begun for.' },
    LIST: { description: 'Vedere le mie prenotazioni. Those that were bound before.' },
  },
});

@InputType({ description: 'Avvio dell’identificazione di un cittadino.' })
export class BeginCitizenIdentificationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => CitizenPurpose, { description: 'Scopo.' })
  purpose!: CitizenPurpose;

  @Field(() => String, {
    nullable: true,
    description: 'Oggetto. Digest of the manage link that is claimed, 43 characters; for CLAIM alone.',
  })
  about?: string | null;
}

@InputType({ description: 'Ritorno di un cittadino dal gestore dell’identità digitale.' })
export class CitizenReturnInput extends IdentityReturnInput {
  @Field(() => CitizenPurpose, { description: 'Scopo. As it was at the beginning.' })
  purpose!: CitizenPurpose;
}

@ObjectType({ description: 'Esito dell’identificazione di un cittadino.' })
export class CitizenIdentificationPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Attestazione. Sealed, for the house of the appointments, good once and for two minutes (A10).',
  })
  voucher?: string | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Hidden where the province offers it to nobody but those who work in the network. */
function expectOffered({ house }: HouseContext): void {
  if (!providerOf(house).citizens) throw notFound(['provider']);
}

/** A claim is of one appointment, a list of none. */
function expectAbout({ purpose, about }: BeginCitizenIdentificationInput): void {
  const isRight = purpose === CitizenPurpose.CLAIM ? /^[\w-]{43}$/.test(about ?? '') : !about;
  if (!isRight) throw new Refusal(UserErrorCode.INVALID, 'Non è chiaro che cosa vuoi collegare.', ['about']);
}

/**
 * Says who a citizen is, to the house of the appointments alone (A10): it makes no person and no session, and a login
 * for the one purpose is none for the other, nor for the reserved area.
 */
@Resolver()
export class CitizenIdentification {
  @Mutation(() => BeginIdentificationPayload, {
    description: 'Identificazione di un cittadino. Opens the way through the provider, for one purpose (A10).',
  })
  async beginCitizenIdentification(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => BeginCitizenIdentificationInput) input: BeginCitizenIdentificationInput,
  ): Promise<BeginIdentificationPayload> {
    expectOffered(ctx);
    expectAbout(input);
    await chargeIdentification(ctx);
    await wakeProvider(ctx);
    const { purpose, about = null } = input;
    const spec = { verb: 'beginCitizenIdentification', input, secret: true };
    return begun(await command(ctx, spec, () => openWay(ctx, purpose, about)));
  }

  @Mutation(() => CitizenIdentificationPayload, {
    description: 'Ritorno di un cittadino. Gives a voucher of who they are; opens nothing by itself (A10).',
  })
  async completeCitizenIdentification(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CitizenReturnInput) input: CitizenReturnInput,
  ): Promise<CitizenIdentificationPayload> {
    expectOffered(ctx);
    await chargeIdentification(ctx);
    const { purpose, state, code, browserKey, issuer = null } = input;
    const { number, about } = await personReturned(ctx, { state, code, browserKey, issuer }, purpose);
    return { voucher: issueVoucher(ctx.house.cipher, { number, purpose, about }), userErrors: [] };
  }
}

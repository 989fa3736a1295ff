import { DateTime } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Field, InputType, ObjectType } from 'type-graphql';
import type { Opened } from './ways.js';

@ObjectType({
  description: 'Gestore dell’identità digitale. Stands before SPID and CIE, where the province has one (I21).',
})
export class IdentityProvider {
  @Field(() => String, { description: 'Nome. As it is called on the button.' })
  name!: string;

  @Field(() => Boolean, {
    description: 'Per i cittadini. Whether citizens too may bind their appointments to their identity (A10).',
  })
  servesCitizens!: boolean;
}

@ObjectType({ description: 'Identità digitale. Linked to a person, who then may sign in with it (I21).' })
export class DigitalIdentity {
  @Field(() => DateTime, { description: 'Collegata.' })
  linkedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Ultimo accesso. Null when it was never used.' })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: 'Esito dell’avvio. Where to send the browser, and what it keeps until it is back.' })
export class BeginIdentificationPayload {
  @Field(() => String, { nullable: true, description: 'Indirizzo. Of the provider, for this one question.' })
  address?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chiave del browser. Only who holds it may come back with the answer.',
  })
  browserKey?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Scade. Ten minutes.' })
  expiresAt?: Date | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@InputType({ description: 'Ritorno dal gestore dell’identità digitale.' })
export class IdentityReturnInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => String, { description: 'Stato. As the provider gave it back.' })
  state!: string;

  @Field(() => String, { description: 'Codice. Of the provider, good once.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Emittente. Where the provider names itself (RFC 9207).' })
  issuer?: string | null;

  @Field(() => String, { description: 'Chiave del browser. As it was given at the beginning.' })
  browserKey!: string;

  @Field(() => String, { nullable: true, description: 'Dispositivo. As its owner would call it.' })
  device?: string | null;
}

export const begun = ({ address, browserKey, expiresAt }: Opened): BeginIdentificationPayload => ({
  address,
  browserKey,
  expiresAt: new Date(expiresAt),
  userErrors: [],
});

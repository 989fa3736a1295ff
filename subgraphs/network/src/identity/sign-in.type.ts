import { DateTime } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Esito dell’accesso. A token, or the challenge of the second factor.' })
export class SignInPayload {
  @Field(() => String, { nullable: true, description: 'Gettone. Opaque; null while the second factor is awaited.' })
  token?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Scade. The session, or the challenge.' })
  expiresAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Secondo fattore richiesto.' })
  secondFactorRequired?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Sfida. To give back with the code, within five minutes.' })
  challenge?: string | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** What the frame of the command keeps of an access, sealed. */
export interface Access {
  readonly token?: string;
  readonly challenge?: string;
  readonly expiresAt: string;
}

export const signedIn = (access: Access): SignInPayload => ({
  token: access.token ?? null,
  challenge: access.challenge ?? null,
  expiresAt: new Date(access.expiresAt),
  secondFactorRequired: access.challenge !== undefined,
  userErrors: [],
});

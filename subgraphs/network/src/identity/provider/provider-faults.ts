import { GraphQLError } from 'graphql';

/** The provider does not answer, or not as one: nobody is at fault, and the password still works. */
export class ProviderSilent extends GraphQLError {
  constructor(cause: unknown) {
    super('Il gestore dell’identità digitale non risponde. Riprova, o entra con la password.', {
      extensions: { code: 'UNAVAILABLE' },
      originalError: cause instanceof Error ? cause : null,
    });
  }
}

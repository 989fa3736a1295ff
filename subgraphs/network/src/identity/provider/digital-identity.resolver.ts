import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, Query, Resolver } from 'type-graphql';
import { identityOf } from '../identity-room.js';
import { ownIdentity } from './digital-identity.js';
import { DigitalIdentity, IdentityProvider } from './digital-identity.type.js';

@Resolver(() => DigitalIdentity)
export class DigitalIdentityResolver {
  @Query(() => IdentityProvider, {
    nullable: true,
    description: 'Gestore dell’identità digitale. Null where the province has none: passwords are enough (I21).',
  })
  identityProvider(@Ctx() { house }: HouseContext): IdentityProvider | null {
    const { provider } = identityOf(house).env;
    return provider ? { name: provider.name, servesCitizens: provider.citizens } : null;
  }

  @Query(() => DigitalIdentity, { nullable: true, description: 'La mia identità digitale. Null while none is linked.' })
  myDigitalIdentity(@Ctx() ctx: HouseContext): Promise<DigitalIdentity | null> {
    return ownIdentity(ctx);
  }
}

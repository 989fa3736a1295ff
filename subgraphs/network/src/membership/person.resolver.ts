import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { viewerMayAdminister } from '../person/person-power.js';
import { Person } from './person.entity.js';
import type { SeenPerson } from './person.reads.js';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'E-mail. Null save for oneself, the administrators of the ente and the coordination.',
  })
  email(@Root() person: Person): string | null {
    return (person as unknown as SeenPerson).email;
  }

  @FieldResolver(() => Boolean, { description: 'Disattivata. Whether the person may sign in no more (I14).' })
  isDisabled(@Root() person: Person): boolean {
    return person.disabledAt !== null;
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may disable and readmit the person.' })
  viewerCanAdminister(@Root() person: Person, @Ctx() ctx: HouseContext): Promise<boolean> {
    return viewerMayAdminister(ctx, person.id);
  }
}

import { FieldResolver, Resolver, Root } from 'type-graphql';
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
}

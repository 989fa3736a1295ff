import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Sessione. One sitting of a meeting.' })
export class EventSession {
  @Field(() => ID)
  id!: string;

  eventId!: string;

  /** UID in calendar files: the same for ever (T17). */
  uid!: string;

  cancelledAt!: Date | null;

  @Field(() => DateTime, { description: 'Inizio.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'Fine.' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Luogo. Null: the meeting’s own.' })
  place!: string | null;
}

import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Sessione. Where a person is signed in (I8).' })
export class Session {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime, { description: 'Aperta.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'Ultimo uso. To the minute.' })
  lastSeenAt!: Date;

  @Field(() => String, { nullable: true, description: 'Dispositivo.' })
  device!: string | null;

  @Field(() => String, { nullable: true, description: 'Rete. Prefix of the address, never the address.' })
  network!: string | null;

  @Field(() => Boolean, { description: 'Questa. Whether the request comes from it.' })
  isCurrent!: boolean;
}

import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Person } from '../stubs/person.stub.js';

export enum DeliveryState {
  WAITING = 'WAITING', // in attesa
  SENT = 'SENT', // inviato
  DELIVERED = 'DELIVERED', // consegnato
  FAILED = 'FAILED', // non riuscito
}

registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'Stato dell’invio. Of a letter to a citizen.',
  valuesConfig: {
    WAITING: { description: 'In attesa. Not sent yet, or being tried again.' },
    SENT: { description: 'Inviato. Taken by the first mail server or provider; whether it arrived is not known.' },
    DELIVERED: {
      description: 'Consegnato. The server of the addressee reported that it is in their mailbox (RFC 3464).',
    },
    FAILED: { description: 'Non riuscito. Refused, given up or reported as failed: the citizen is on the call list.' },
  },
});

@ObjectType({ description: 'Messaggio inviato. One letter to the citizen, without its text (A20).' })
export class BookingMessage {
  @Field(() => String, { description: 'Tipo. confirmed, moved, reminder, …' })
  kind!: string;

  @Field(() => Date, { description: 'Scritto. When it was written.' })
  at!: Date;

  @Field(() => DeliveryState, { description: 'Stato.' })
  state!: DeliveryState;

  @Field(() => String, {
    nullable: true,
    description: 'Codice. Of the server that refused it, such as 5.1.1 for a mailbox that does not exist (RFC 3463).',
  })
  code!: string | null;
}

@ObjectType({ description: 'Passo. One change of an appointment: who, when, what (A31).' })
export class BookingEvent {
  @Field(() => Date, { description: 'Quando.' })
  at!: Date;

  @Field(() => String, { description: 'Atto. Verb of the command.' })
  verb!: string;

  @Field(() => Person, { nullable: true, description: 'Chi. Null when the citizen or the platform did it.' })
  by!: Person | null;
}

import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum LetterOutcome {
  QUEUED = 'QUEUED', // in partenza
  SENT = 'SENT', // consegnata al server
  BOUNCED = 'BOUNCED', // tornata indietro
  FAILED = 'FAILED', // mai partita
}

registerEnumType(LetterOutcome, {
  name: 'LetterOutcome',
  description:
    'Esito di una lettera. As far as the mail server of the addressee has told it when it was handed over (N22).',
  valuesConfig: {
    QUEUED: { description: 'In partenza. Waits, or is being tried again.' },
    SENT: { description: 'Consegnata. The mail server took it.' },
    BOUNCED: { description: 'Tornata indietro. The mail server refused the address for good.' },
    FAILED: { description: 'Mai partita. It was given up after many tries.' },
  },
});

export enum LetterOrder {
  LATEST = 'LATEST',
  ENTE = 'ENTE',
  ADDRESS = 'ADDRESS',
  OUTCOME = 'OUTCOME',
}

registerEnumType(LetterOrder, {
  name: 'LetterOrder',
  description: 'Ordine delle lettere. Then the latest first (N22).',
  valuesConfig: {
    LATEST: { description: 'Per quando furono scritte. The latest first.' },
    ENTE: { description: 'Per nome dell’ente.' },
    ADDRESS: { description: 'Per indirizzo.' },
    OUTCOME: { description: 'Per esito.' },
  },
});

@ObjectType({ description: 'Lettera di invito ad aderire. To one address of an ente, with what became of it (N22).' })
export class AdhesionLetter {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Indirizzo.' })
  email!: string;

  @Field(() => DateTime, { description: 'Scritta. When.' })
  at!: Date;

  @Field(() => LetterOutcome, { description: 'Esito.' })
  outcome!: LetterOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'Codice. Of the refusal of the mail server, such as «550 5.1.1».',
  })
  code!: string | null;

  enteId!: string;
  isLatest!: boolean;
  isOpen!: boolean;
}

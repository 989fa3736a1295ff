import { FileState } from '@respi/kit/quarantine.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** What a document of a meeting is. */
export enum DocumentKind {
  PROCEEDINGS = 'PROCEEDINGS',
  SLIDES = 'SLIDES',
  RECORDING = 'RECORDING',
  MATERIAL = 'MATERIAL',
}

registerEnumType(DocumentKind, {
  name: 'TrainingDocumentKind',
  description: 'Tipo di documento di un incontro (T12).',
  valuesConfig: {
    PROCEEDINGS: { description: 'Atti o verbale.' },
    SLIDES: { description: 'Diapositive.' },
    RECORDING: { description: 'Registrazione.' },
    MATERIAL: { description: 'Materiale.' },
  },
});

@ObjectType({ description: 'Documento di un incontro: a file or a recording, public or for the network (T12, T25).' })
export class TrainingDocument {
  @Field(() => ID)
  id!: string;

  eventId!: string;

  fileId!: string | null;

  @Field(() => DocumentKind, { description: 'Tipo.' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Di che cosa parla. Searched together with the title.' })
  abstract!: string | null;

  @Field(() => Boolean, { description: 'Pubblico. False: for the people of the network.' })
  isPublic!: boolean;

  @Field(() => String, { nullable: true, description: 'Indirizzo della registrazione; null for a file.' })
  url!: string | null;

  @Field(() => FileState, {
    nullable: true,
    description: 'Stato del file. Only what the antivirus found clean is shown to readers (TH14); null for an address.',
  })
  state!: FileState | null;

  @Field(() => DateTime, { description: 'Pubblicato il.' })
  publishedAt!: Date;

  withdrawnAt!: Date | null;
}

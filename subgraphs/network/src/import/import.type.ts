import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ImportAction {
  NEW = 'NEW', // nuovo
  CHANGE = 'CHANGE', // da aggiornare
  SAME = 'SAME', // già così
}

registerEnumType(ImportAction, {
  name: 'ImportAction',
  description: 'Che cosa farebbe una riga.',
  valuesConfig: {
    NEW: { description: 'Nuovo. The ente is not in the register.' },
    CHANGE: { description: 'Da aggiornare. It is, with other data.' },
    SAME: { description: 'Già così. Nothing would change.' },
  },
});

@ObjectType({ description: 'Errore di una riga.' })
export class ImportFault {
  @Field(() => String, { description: 'Colonna.' })
  column!: string;

  @Field(() => String, { description: 'Codice. Pages word it.' })
  code!: string;

  @Field(() => String, { description: 'Valore. As it was written, cut at 80 characters.' })
  value!: string;
}

@ObjectType({ description: 'Riga di una tabella di enti.' })
export class ImportRow {
  @Field(() => Int, { description: 'Riga del file.' })
  line!: number;

  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => ImportAction, { nullable: true, description: 'Che cosa farebbe. Null where it has errors.' })
  action!: ImportAction | null;

  @Field(() => Boolean, { description: 'Invito. Whether the ente would be invited to adhere (N22).' })
  invites!: boolean;

  @Field(() => [ImportFault], { description: 'Errori. None may be left to confirm.' })
  faults!: ImportFault[];
}

@ObjectType({ description: 'Tabella di enti da importare. Looked at first, taken whole or not at all (N1, N22).' })
export class EnteImport {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Nome del file.' })
  name!: string;

  @Field(() => String, { description: 'Codifica. As the bytes were read.' })
  encoding!: string;

  @Field(() => [ImportRow], { description: 'Righe. As they would be taken now.' })
  rows!: ImportRow[];

  @Field(() => DateTime, { nullable: true, description: 'Confermata. Null while it is only looked at.' })
  confirmedAt!: Date | null;
}

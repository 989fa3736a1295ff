import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ImportAction, ImportRowState } from './import.enums.js';

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

  @Field(() => ImportRowState, { description: 'Stato. What it would do, or that it has errors.' })
  state!: ImportRowState;

  @Field(() => [String], { description: 'Celle. As they were written, in the order of `columns`.' })
  values!: string[];

  @Field(() => Boolean, { description: 'Invito. Whether the ente would be invited to adhere (N22).' })
  invites!: boolean;

  @Field(() => [ImportFault], { description: 'Errori. None may be left to confirm.' })
  faults!: ImportFault[];
}

@ObjectType({ description: 'Somme di una tabella. Of all its rows, whatever page is shown (N1).' })
export class ImportSums {
  @Field(() => Int, { description: 'Nuovi.' })
  fresh!: number;

  @Field(() => Int, { description: 'Da aggiornare.' })
  changed!: number;

  @Field(() => Int, { description: 'Già così.' })
  same!: number;

  @Field(() => Int, { description: 'Con errori.' })
  wrong!: number;

  @Field(() => Int, { description: 'Inviti. That would be sent.' })
  invites!: number;
}

@ObjectType({ description: 'Tabella di enti da importare. Looked at first, taken whole or not at all (N1, N22).' })
export class EnteImport {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Nome del file.' })
  name!: string;

  @Field(() => String, { description: 'Codifica. As the bytes were read.' })
  encoding!: string;

  @Field(() => [String], { description: 'Colonne. Of the file, those that are known first.' })
  columns!: string[];

  @Field(() => [ImportRow], {
    description: 'Righe. As they would be taken now.',
    deprecationReason: 'Use `lines`, which is paged, narrowed and sorted, and `sums`.',
  })
  rows!: ImportRow[];

  @Field(() => DateTime, { nullable: true, description: 'Confermata. Null while it is only looked at.' })
  confirmedAt!: Date | null;
}

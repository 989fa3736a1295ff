import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Importo. What something costs, kept once and shown wherever a text names it (P22).' })
export class Fee {
  @Field(() => String, { description: 'Codice. As texts name it: `{{fee:code}}`.' })
  code!: string;

  names!: Record<string, string>;

  @Field(() => Int, { nullable: true, description: 'Importo. Euro cents; null: ask the office.' })
  amount!: number | null;

  @Field(() => String, { nullable: true, description: 'Fonte. Title of the page that was read.' })
  sourceTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Indirizzo della fonte.' })
  sourceUrl!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Consultata il.' })
  consultedOn!: string | null;

  @Field(() => Date, { description: 'Cambiato il.' })
  changedAt!: Date;

  @Field(() => Int, { description: 'Versione. Give it back as `expectedVersion`.' })
  version!: number;
}

@ObjectType({ description: 'Nome in una lingua.' })
export class FeeName {
  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => String, { description: 'Nome.' })
  name!: string;
}

@InputType({ description: 'Nome in una lingua, in ingresso.' })
export class FeeNameInput {
  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => Text, { description: 'Nome. Empty takes it away.' })
  name!: string;
}

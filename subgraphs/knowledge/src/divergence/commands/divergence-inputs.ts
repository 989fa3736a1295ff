import { LocalDate, Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Divergence } from '../divergence.type.js';

@InputType({ description: 'Nuova divergenza.' })
export class OpenDivergenceInput {
  @Field(() => Text, { description: 'Titolo. The procedure, from 3 to 200 characters.' })
  title!: string;

  @Field(() => Text, { description: 'Domanda. What is done differently.' })
  question!: string;

  @Field(() => ID, { nullable: true, description: 'Contenuto. The public page on which readers are told.' })
  contentId?: string | null;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@InputType({ description: 'Prassi di un luogo.' })
export class TellPracticeInput {
  @Field(() => ID, { description: 'Divergenza.' })
  divergenceId!: string;

  @Field(() => Text, { description: 'Luogo. Office or desk.' })
  place!: string;

  @Field(() => Text, { description: 'Prassi. What is done there.' })
  body!: string;

  @Field(() => Text, { description: 'Fonte. Where it is known from.' })
  source!: string;

  @Field(() => LocalDate, { description: 'Vista il. Not in the future.' })
  seenOn!: string;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@InputType({ description: 'Standard concordato.' })
export class AgreeStandardInput {
  @Field(() => ID, { description: 'Divergenza.' })
  divergenceId!: string;

  @Field(() => Text, { description: 'Standard. What every office does from now on.' })
  standard!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@InputType({ description: 'Riapertura.' })
export class ReopenDivergenceInput {
  @Field(() => ID, { description: 'Divergenza.' })
  divergenceId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito di un atto sul registro delle divergenze.' })
export class DivergencePayload {
  @Field(() => Divergence, { nullable: true, description: 'Divergenza. As it stands afterwards; null when refused.' })
  divergence?: Divergence | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

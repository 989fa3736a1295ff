import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Localized } from '../availability/rules.js';

@ObjectType({ description: 'Testo in una lingua.' })
export class LocalizedText {
  @Field(() => String, { description: 'Lingua.' })
  language!: string;

  @Field(() => String, { description: 'Testo.' })
  text!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Motivo. What an appointment is for, with its length, notice and documents.' })
export class Purpose {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Codice. Stable, for addresses of pages.' })
  code!: string;

  @Field(() => Int, { description: 'Durata. Minutes for one person.' })
  durationMinutes!: number;

  @Field(() => Boolean, { description: 'Pratica. Whether the reference of a pratica is asked for (A2).' })
  requiresPratica!: boolean;

  @Field(() => Int, { description: 'Preavviso minimo. Days.' })
  minLeadDays!: number;

  @Field(() => Int, { description: 'Anticipo massimo. Days.' })
  maxLeadDays!: number;

  @Field(() => Int, {
    description: 'Termine. Hours before the start after which the link no longer cancels nor moves.',
  })
  cutoffHours!: number;

  @Field(() => Boolean, { description: 'Dismesso. No longer offered; its appointments stand (A28).' })
  retired!: boolean;

  agendaId!: string;
  position!: number;
  titleText!: Localized;
  descriptionText!: Localized | null;
  documentList!: readonly Localized[];
}

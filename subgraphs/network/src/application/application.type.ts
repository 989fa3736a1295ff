import { DateTime, LocalDate } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AdhesionState } from '../adhesion/adhesion-state.enum.js';
import { EnteCategory } from '../ente/ente.enums.js';

export enum ApplicationState {
  RECEIVED = 'RECEIVED', // ricevuta, da verificare
  ADMITTED = 'ADMITTED', // accolta tra le richieste
  DECLINED = 'DECLINED', // non accolta
}

registerEnumType(ApplicationState, {
  name: 'ApplicationState',
  description: 'Stato di una domanda di adesione. Before it is an adhesion of the register (N6, N23).',
  valuesConfig: {
    RECEIVED: { description: 'Ricevuta. Nobody has checked it yet.' },
    ADMITTED: { description: 'Accolta. It is a request in the register, and goes on as any other.' },
    DECLINED: { description: 'Non accolta. With the reason.' },
  },
});

export enum ApplicationOrder {
  LATEST = 'LATEST',
  OLDEST = 'OLDEST',
  BODY = 'BODY',
}

registerEnumType(ApplicationOrder, {
  name: 'ApplicationOrder',
  description: 'Ordine delle domande.',
  valuesConfig: {
    LATEST: { description: 'Le più recenti prima.' },
    OLDEST: { description: 'Le più vecchie prima. Who has waited longest first.' },
    BODY: { description: 'Per denominazione.' },
  },
});

@ObjectType({
  description: 'Domanda di adesione. What a body says of itself on the site; nobody has vouched for it (N6, N23).',
})
export class AdhesionApplication {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Numero. DA2026/000003.' })
  number!: string;

  @Field(() => ApplicationState, { description: 'Stato.' })
  state!: ApplicationState;

  @Field(() => String, { description: 'Denominazione.' })
  denomination!: string;

  @Field(() => EnteCategory, { description: 'Categoria.' })
  category!: EnteCategory;

  @Field(() => String, { description: 'Codice fiscale. Of the body; its control digit is right.' })
  fiscalCode!: string;

  @Field(() => String, { nullable: true, description: 'Codice IPA. By its form alone.' })
  ipaCode!: string | null;

  @Field(() => String, { description: 'PEC o e-mail. To which the body is written.' })
  email!: string;

  @Field(() => String, { description: 'Legale rappresentante. Name.' })
  legalName!: string;

  @Field(() => String, { nullable: true, description: 'E-mail del legale rappresentante.' })
  legalEmail!: string | null;

  @Field(() => String, { description: 'Primo operatore. Name.' })
  operatorName!: string;

  @Field(() => String, { description: 'E-mail del primo operatore.' })
  operatorEmail!: string;

  @Field(() => DateTime, { description: 'Ricevuta il.' })
  receivedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Indirizzo confermato il. Null: nobody has opened the letter.',
  })
  confirmedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Decisa il.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Motivo. Why it was declined.' })
  reason!: string | null;

  @Field(() => Int, { description: 'Versione. Raised by every change.' })
  version!: number;

  dossierId!: string;
  enteId!: string | null;
  invitedEnteId!: string | null;
  seq!: string;
}

@ObjectType({ description: 'Seguito di una domanda di adesione. What is read with the code that was given.' })
export class ApplicationFollowUp {
  @Field(() => String, { description: 'Numero.' })
  number!: string;

  @Field(() => String, { description: 'Denominazione.' })
  denomination!: string;

  @Field(() => ApplicationState, { description: 'Stato della domanda.' })
  state!: ApplicationState;

  @Field(() => AdhesionState, { nullable: true, description: 'Stato dell’adesione. Once it was admitted.' })
  adhesionState!: AdhesionState | null;

  @Field(() => DateTime, { description: 'Ricevuta il.' })
  receivedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Indirizzo confermato il.' })
  confirmedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Decisa il.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Motivo. Why it was declined or rejected.' })
  reason!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Efficace dal.' })
  effectiveFrom!: string | null;
}

import { DateTime, LocalDate } from '@respi/kit/scalars.js';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum DepartureKind {
  SUSPENSION = 'SUSPENSION', // sospensione
  WITHDRAWAL = 'WITHDRAWAL', // recesso
}

export enum DepartureState {
  SCHEDULED = 'SCHEDULED', // in programma
  UNDER_WAY = 'UNDER_WAY', // in corso
  DONE = 'DONE', // conclusa
  REVOKED = 'REVOKED', // revocata
}

registerEnumType(DepartureKind, {
  name: 'DepartureKind',
  description: 'Tipo di uscita. For the time being, or for good.',
  valuesConfig: {
    SUSPENSION: { description: 'Sospensione. Nobody of the ente acts until it is reinstated.' },
    WITHDRAWAL: { description: 'Recesso. The ente leaves the network.' },
  },
});
registerEnumType(DepartureState, {
  name: 'DepartureState',
  description: 'Stato dell’uscita. How far the decision has come.',
  valuesConfig: {
    SCHEDULED: { description: 'In programma. Takes effect at midnight of its day; may be revoked before.' },
    UNDER_WAY: { description: 'In corso. Access has ended; some steps are not done yet.' },
    DONE: { description: 'Conclusa. Every step is done.' },
    REVOKED: { description: 'Revocata. Never took effect.' },
  },
});

@ObjectType({ description: 'Passo. What one house does about one kind of thing that was left behind (N11).' })
export class DepartureStep {
  @Field(() => String, { description: 'Casa. That does it.' })
  house!: string;

  @Field(() => String, { description: 'Tipo. Code; pages name it.' })
  kind!: string;

  @Field(() => String, { description: 'Decisione. Code; pages name it.' })
  decision!: string;

  @Field(() => Boolean, { description: 'Fatto. False while it is retried.' })
  isDone!: boolean;

  @Field(() => Int, { description: 'Quanti. Dealt with until now.' })
  done!: number;

  @Field(() => DateTime, { nullable: true, description: 'Quando. It was finished.' })
  finishedAt!: Date | null;

  departureId!: string;
}

@ObjectType({ description: 'Uscita. One decision to suspend or withdraw an ente, with the steps that follow from it.' })
export class Departure {
  @Field(() => ID)
  id!: string;

  @Field(() => DepartureKind, { description: 'Tipo.' })
  kind!: DepartureKind;

  @Field(() => DepartureState, { description: 'Stato.' })
  state!: DepartureState;

  @Field(() => LocalDate, { description: 'Da quando. First day without access, from midnight in Rome (N13).' })
  effectiveOn!: string;

  @Field(() => String, { description: 'Motivo.' })
  reason!: string;

  @Field(() => DateTime, { description: 'Decisa. When.' })
  decidedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Conclusa. When the last step was done.' })
  finishedAt!: Date | null;

  @Field(() => Int, { description: 'Versione.' })
  version!: number;

  enteId!: string;
  decidedBy!: string | null;
}

@InputType({ description: 'Decisione su una riga degli effetti.' })
export class DecisionInput {
  @Field(() => String, { description: 'Casa.' })
  house!: string;

  @Field(() => String, { description: 'Tipo.' })
  kind!: string;

  @Field(() => String, { description: 'Decisione. One of the lawful ones.' })
  decision!: string;
}

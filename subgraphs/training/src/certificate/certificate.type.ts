import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TrainingEventKind } from '../event/event.enums.js';

@ObjectType({
  description: 'Attestato di partecipazione. From attendance above the threshold, never from registration (T11).',
})
export class Certificate {
  @Field(() => ID)
  id!: string;

  registrationId!: string;

  eventId!: string;

  @Field(() => String, { description: 'Codice di verifica. Public: whoever holds it may check the certificate.' })
  code!: string;

  @Field(() => Int, { description: 'Minuti frequentati.' })
  minutes!: number;

  @Field(() => DateTime, { description: 'Rilasciato il.' })
  issuedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Revocato il.' })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Motivo della revoca.' })
  revokedReason!: string | null;
}

@ObjectType({ description: 'Verifica di un attestato, for whoever holds its code (T11).' })
export class CertificateCheck {
  @Field(() => Boolean, { description: 'Valido. False when it was revoked.' })
  isValid!: boolean;

  @Field(() => String, { nullable: true, description: 'Intestatario, as printed.' })
  holderName!: string | null;

  @Field(() => String, { description: 'Incontro.' })
  title!: string;

  @Field(() => TrainingEventKind, { description: 'Tipo di incontro.' })
  kind!: TrainingEventKind;

  @Field(() => DateTime, { description: 'Inizio dell’incontro.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'Fine dell’incontro.' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Minuti frequentati.' })
  minutes!: number;

  @Field(() => DateTime, { description: 'Rilasciato il.' })
  issuedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Revocato il.' })
  revokedAt!: Date | null;
}

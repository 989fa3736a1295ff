import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Localized } from '../availability/rules.js';
import './booking.enums.js';
import { BookingOutcome, BookingState, CaseLink, canBecome } from './booking.states.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Appuntamento. A place confirmed for a person, with what held when it was confirmed.' })
@Entity({ tableName: 'booking' })
export class Booking {
  @Field(() => ID, { description: 'Identificativo.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: 'Codice. That the citizen shows or says.' })
  @Property({ type: 'text' })
  code!: string;

  @Field(() => BookingState, { description: 'Stato.' })
  @Property({ type: 'text' })
  state: BookingState = BookingState.CONFIRMED;

  @Field(() => Date, { description: 'Inizio.' })
  @Property({ type: 'datetime' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Fine.' })
  @Property({ type: 'datetime' })
  endsAt!: Date;

  @Field(() => String, { description: 'Nome.' })
  @Property({ type: 'text' })
  personName!: string;

  @Field(() => String, { nullable: true, description: 'Cognome.' })
  @Property({ type: 'text', nullable: true })
  personSurname?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telefono.' })
  @Property({ type: 'text', nullable: true })
  phone?: string | null;

  @Field(() => String, { description: 'Lingua. In which the citizen booked and is written to.' })
  @Property({ type: 'text' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'Lingua dell’interprete. When one is asked for.' })
  @Property({ type: 'text', nullable: true })
  interpreterLanguage?: string | null;

  @Field(() => String, { nullable: true, description: 'Note. Written by whoever booked.' })
  @Property({ type: 'text', nullable: true })
  notes?: string | null;

  @Field(() => Int, { description: 'Persone. People who come together.' })
  @Property({ type: 'integer' })
  partySize: number = 1;

  @Field(() => Int, { description: 'Postazione. Counter that receives.' })
  @Property({ type: 'integer' })
  counter!: number;

  @Field(() => String, { description: 'Origine. PUBLIC, OPERATOR, OFFICE or WALK_IN (A5, A11).' })
  @Property({ type: 'text' })
  origin!: string;

  @Field(() => String, { nullable: true, description: 'Indirizzo. As it was when the place was confirmed.' })
  @Property({ type: 'text', nullable: true })
  address?: string | null;

  @Field(() => BookingOutcome, { nullable: true, description: 'Esito. Once received.' })
  @Property({ type: 'text', nullable: true })
  outcome?: BookingOutcome | null;

  @Field(() => String, { nullable: true, description: 'Motivo. Given with the last change of state.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => Date, { nullable: true, description: 'Chiamato. When the person was called to the counter.' })
  @Property({ type: 'datetime', nullable: true })
  calledAt?: Date | null;

  @Field(() => CaseLink, {
    nullable: true,
    description: 'Legame con la segnalazione. Whether the house of the cases has confirmed it (A36).',
  })
  @Property({ type: 'text', nullable: true })
  caseLink?: CaseLink | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tipo di riferimento della pratica. K10, K10C or CASE_FILE, where the purpose asks for one (A2).',
  })
  @Property({ type: 'text', nullable: true })
  praticaKind?: string | null;

  @Field(() => Int, { description: 'Versione.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @Property({ type: 'uuid' }) agendaId!: string;
  @Property({ type: 'uuid', nullable: true }) officeId?: string | null;
  @Property({ type: 'uuid', nullable: true }) sportelloId?: string | null;
  @Property({ type: 'uuid' }) purposeId!: string;
  @Property({ type: 'text', nullable: true }) sealedTaxCode?: string | null;
  @Property({ type: 'text', nullable: true }) taxCodeKey?: string | null;
  @Property({ type: 'text', nullable: true }) sealedPratica?: string | null;
  @Property({ type: 'json' }) purposeTitle!: Localized;
  @Property({ type: 'integer' }) durationMinutes!: number;
  @Property({ type: 'integer' }) cutoffHours!: number;
  @Property({ type: 'json' }) documentList!: readonly Localized[];
  @Property({ type: 'text' }) placeName!: string;
  @Property({ type: 'uuid', nullable: true }) bookedBy?: string | null;
  @Property({ type: 'text', nullable: true }) residence?: string | null;
  @Property({ type: 'uuid', nullable: true }) caseId?: string | null;
  @Property({ type: 'uuid', nullable: true }) caseDesk?: string | null;
  @Property({ type: 'uuid', nullable: true }) caseOffice?: string | null;
  @Property({ type: 'uuid', nullable: true }) movedTo?: string | null;
  @Property({ type: 'uuid' }) uid!: string;
  @Property({ type: 'integer' }) sequence: number = 0;
  @Property({ type: 'datetime' }) confirmedAt!: Date;
  @Property({ type: 'datetime', nullable: true }) endedAt?: Date | null;

  /** Refuses a move that is not lawful from the present state. */
  become(state: BookingState): void {
    if (!canBecome(this.state, state)) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'L’appuntamento non è più nello stato che serve.', undefined, {
        state: this.state,
      });
    }
    this.state = state;
  }
}

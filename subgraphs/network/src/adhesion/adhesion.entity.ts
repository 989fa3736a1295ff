import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime, LocalDate } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { canMove } from './adhesion.states.js';
import { AdhesionState } from './adhesion-state.enum.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Adesione. Of one ente to one version of the protocollo d’intesa.' })
@Entity({ tableName: 'adhesion' })
export class Adhesion {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  enteId!: string;

  @Property({ type: 'uuid' })
  protocolloVersionId!: string;

  /** Adhesion to an earlier version that this one renews (N8). */
  @Property({ type: 'uuid', nullable: true })
  succeeds!: string | null;

  @Field(() => AdhesionState, { description: 'Stato.' })
  @Enum({ items: () => AdhesionState })
  state!: AdhesionState;

  @Field(() => DateTime, { nullable: true, description: 'Richiesta. When the ente asked.' })
  @Property({ type: 'datetime', nullable: true })
  requestedAt!: Date | null;

  @Field(() => LocalDate, { nullable: true, description: 'Firma dell’ente.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  signedByEnteOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Firma della Provincia.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  signedByProvinciaOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Efficace dal. The latest of the two signatures and the start of the protocollo (N7).',
  })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  effectiveFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Efficace fino al. Last day included.' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  effectiveTo!: string | null;

  @Field(() => String, { nullable: true, description: 'Motivo. Of the latest suspension, refusal or withdrawal.' })
  @Property({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => Boolean, {
    description: 'Presentata sul sito. By the body itself, then taken in by the coordination (N6).',
  })
  @Property({ type: 'boolean' })
  isFiledOnline!: boolean;

  @Field(() => Int, { description: 'Versione. Raised by every change.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  /** Moves to a state, or refuses a move that the table of states does not know (N5). */
  moveTo(state: AdhesionState): void {
    if (!canMove(this.state, state)) {
      throw new Refusal(
        UserErrorCode.WRONG_STATE,
        'L’adesione non può passare a questo stato da quello attuale.',
        undefined,
        {
          from: this.state,
          to: state,
        },
      );
    }
    this.state = state;
  }
}

import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@respi/kit/scalars.js';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { AdhesionState } from '../adhesion/adhesion-state.enum.js';
import { EnteCategory, NetworkRole, NetworkTier } from './ente.enums.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Ente. A body of the network or one that may join it.' })
@Entity({ tableName: 'ente' })
export class Ente {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Nome.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => EnteCategory, { description: 'Categoria.' })
  @Enum({ items: () => EnteCategory })
  category!: EnteCategory;

  @Field(() => NetworkTier, { description: 'Livello di rete.' })
  @Enum({ items: () => NetworkTier })
  tier!: NetworkTier;

  @Field(() => NetworkRole, { description: 'Ruolo nella rete.' })
  @Enum({ items: () => NetworkRole })
  networkRole!: NetworkRole;

  @Field(() => String, { nullable: true, description: 'Codice ISTAT. Of a comune.' })
  @Property({ type: 'text', nullable: true })
  istatCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Codice IPA. Index of public administrations.' })
  @Property({ type: 'text', nullable: true })
  ipaCode!: string | null;

  @Property({ type: 'uuid', nullable: true })
  bacinoId!: string | null;

  @Field(() => String, { nullable: true, description: 'Sito web.' })
  @Property({ type: 'text', nullable: true })
  website!: string | null;

  @Field(() => Boolean, { description: 'Esempio. True where the datum is an example to be confirmed.' })
  @Property({ type: 'boolean' })
  isExample!: boolean;

  @Field(() => AdhesionState, {
    nullable: true,
    description: 'Stato dell’adesione. Public; null for a body that nobody has invited yet.',
  })
  @Enum({ items: () => AdhesionState, nullable: true })
  adhesionState!: AdhesionState | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Ultimo giorno. Of an ente that has merged into another (N25).',
  })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  endedOn!: string | null;

  @Property({ type: 'uuid', nullable: true })
  successorId!: string | null;

  /** Raised by every suspension, withdrawal and end of a role (I7). */
  @Property({ type: 'integer' })
  membershipEpoch!: number;

  /** Sessions opened under an older epoch never come back to life, also after a readmission (N14). */
  @Property({ type: 'integer' })
  sessionsFromEpoch!: number;

  @Field(() => Int, { description: 'Versione. Raised by every change.' })
  @Property({ type: 'integer', version: true })
  version!: number;
}

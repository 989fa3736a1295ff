import { randomUUID } from 'node:crypto';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Provenienza. The answer and case a content was derived from; reserved (P11).' })
@Entity({ tableName: 'provenance' })
export class Provenance {
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Property({ type: 'uuid' })
  contentId!: string;

  @Property({ type: 'uuid' })
  revisionId!: string;

  @Field(() => ID, { nullable: true, description: 'Segnalazione. Case that raised the question.' })
  @Property({ type: 'uuid' })
  caseId!: string;

  @Property({ type: 'uuid' })
  answerId!: string;

  @Field(() => Int, { description: 'Versione della validazione. The one that the content relies on.' })
  @Property({ type: 'integer' })
  validationVersion!: number;

  /** Version that cases confirmed for the publication under way; null until then. */
  @Property({ type: 'integer', nullable: true })
  confirmedVersion: number | null = null;

  @Property({ type: 'integer' })
  position!: number;

  validation?: string;
}

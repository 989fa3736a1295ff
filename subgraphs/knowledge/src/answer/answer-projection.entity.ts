import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export type AnswerValidation = 'UNVALIDATED' | 'VALIDATED' | 'CONTESTED' | 'SUPERSEDED';

/** What this house knows of an answer of cases: never its words. Kept up to date by messages. */
@Entity({ tableName: 'answer_projection' })
export class AnswerProjection {
  @PrimaryKey({ type: 'uuid' })
  answerId!: string;

  @Property({ type: 'uuid' })
  caseId!: string;

  @Property({ type: 'uuid', nullable: true })
  officeId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  topicId: string | null = null;

  @Property({ type: 'text' })
  validation!: AnswerValidation;

  @Property({ type: 'integer' })
  validationVersion!: number;

  @Property({ type: 'text' })
  contentHash!: string;

  @Property({ type: 'datetime' })
  changedAt!: Date;
}

import { randomUUID } from 'node:crypto';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A content in one language: the text being worked on and the one that readers see. */
@Entity({ tableName: 'edition' })
export class Edition {
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Property({ type: 'uuid' })
  contentId!: string;

  @Property({ type: 'text' })
  locale!: string;

  @Property({ type: 'uuid' })
  headRevisionId!: string;

  @Property({ type: 'uuid', nullable: true })
  liveRevisionId: string | null = null;

  /** Machine text that a person read and approved: from then on it is a human one (P6). */
  @Property({ type: 'uuid', nullable: true })
  approvedRevisionId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  approvedBy: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  liveAt: Date | null = null;

  @Property({ type: 'integer', version: true })
  version!: number;
}

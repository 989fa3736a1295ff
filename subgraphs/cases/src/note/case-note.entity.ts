import { randomUUID } from 'node:crypto';
import { OptionalProps } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { NoteAudience } from './case-note.policy.js';

registerEnumType(NoteAudience, {
  name: 'NoteAudience',
  description: 'A chi è rivolta la nota. Three circles; the author always sees their own.',
  valuesConfig: {
    ENTE: { description: 'Interna. The ente of the author.' },
    COORDINATION: { description: 'Coordinamento. Also the coordination and the interface operator.' },
    AUTHORITY: { description: 'Autorità. Also the referents of the office that must answer.' },
  },
});

@ObjectType({ description: 'Nota. A remark on a case, for one of three circles of readers.' })
@Entity({ tableName: 'case_note' })
export class CaseNote {
  [OptionalProps]?: 'id';

  @Field(() => ID, { description: 'Identificativo.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Property({ type: 'uuid' })
  caseId!: string;

  @Field(() => NoteAudience, { description: 'A chi è rivolta.' })
  @Enum({ items: () => NoteAudience })
  audience!: NoteAudience;

  @Field(() => String, { description: 'Testo.' })
  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'uuid' })
  enteId!: string;

  /** Written from the desk: its colleagues read it too. */
  @Property({ type: 'boolean' })
  fromDesk!: boolean;

  @Property({ type: 'uuid', fieldName: 'written_by' })
  writtenById!: string;

  @Field(() => DateTime, { description: 'Scritta.' })
  @Property({ type: 'datetime', length: 3 })
  at!: Date;
}

import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { Person, personOf } from '../stubs/person.stub.js';
import { CaseNote } from './case-note.entity.js';
import { notesOf } from './case-note.reads.js';

@Resolver(() => Case)
export class NotesOfCaseResolver {
  @FieldResolver(() => [CaseNote], { description: 'Note. Those meant for the reader.' })
  notes(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<CaseNote[]> {
    return notesOf(ctx, root);
  }
}

@Resolver(() => CaseNote)
export class CaseNoteResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Autore.' })
  by(@Root() root: CaseNote): Person | null {
    return personOf(root.writtenById);
  }
}

import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Case } from '../../case/case.entity.js';
import { worksAtDesk } from '../../case/case.policy.js';
import { loadCase } from '../../case/case.reads.js';
import { sentence } from '../../case/sentence.js';
import { seenCase } from '../../case/take-case.js';
import { CaseNote } from '../case-note.entity.js';
import { NoteAudience } from '../case-note.policy.js';

@InputType({ description: 'Nuova nota. For one of three circles of readers.' })
export class AddNoteInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => NoteAudience, { description: 'A chi è rivolta.' })
  audience!: NoteAudience;

  @Field(() => Text, { description: 'Testo. At most 4,000 characters.' })
  body!: string;
}

@ObjectType({ description: 'Esito della nota.' })
export class AddNotePayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione.' })
  case?: Case | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Adds a note for one of three circles (C23). That a note exists is told to nobody else: its event hangs on the note, not on the case. */
export async function addNote(ctx: HouseContext, input: AddNoteInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'addNote', input }, async (tx) => {
    const found = await seenCase(tx, 'note', input);
    const note = tx.em.create(CaseNote, {
      caseId: found.id,
      audience: input.audience,
      body: sentence(input.body, 'body', 4_000),
      enteId: tx.actor.enteId ?? '',
      fromDesk: worksAtDesk(tx.actor, found),
      writtenById: tx.actor.personId ?? '',
      at: tx.now,
    });
    await tx.event({ entity: 'note', entityId: note.id, verb: 'added', detail: { caseId: found.id } });
    return { caseId: found.id };
  });
}

@Resolver()
export class AddNote {
  @Mutation(() => AddNotePayload, { description: 'Aggiunge una nota.' })
  async addNote(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AddNoteInput) input: AddNoteInput,
  ): Promise<AddNotePayload> {
    const { caseId } = await addNote(ctx, input);
    return { case: await loadCase(ctx, caseId), userErrors: [] };
  }
}

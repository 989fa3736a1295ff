import type { HouseContext } from '@respi/kit/context.js';
import { reference } from '@respi/kit/reference.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { loadCase } from '../case/case.reads.js';
import { Person, personOf } from '../stubs/person.stub.js';
import { Answer } from './answer.entity.js';
import { canContest, canValidate } from './answer.policy.js';
import { answersOf, loadAnswer } from './answer.reads.js';

@Resolver(() => Answer)
export class AnswerResolver {
  @FieldResolver(() => Case, { nullable: true, description: 'Segnalazione.' })
  case(@Root() root: Answer, @Ctx() ctx: HouseContext): Promise<Case | null> {
    return loadCase(ctx, root.caseId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Registrato da.' })
  recordedBy(@Root() root: Answer): Person | null {
    return personOf(root.recordedById);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Validato o contestato da.' })
  validatedBy(@Root() root: Answer): Person | null {
    return personOf(root.validatedById);
  }

  @FieldResolver(() => Boolean, {
    description: 'Può validare. A referent of the office who neither gave nor recorded it.',
  })
  viewerCanValidate(@Root() root: Answer, @Ctx() { actor }: HouseContext): boolean {
    return canValidate(actor, root);
  }

  @FieldResolver(() => Boolean, { description: 'Può contestare. As for validating.' })
  viewerCanContest(@Root() root: Answer, @Ctx() { actor }: HouseContext): boolean {
    return canContest(actor, root);
  }
}

@Resolver(() => Case)
export class AnswersOfCaseResolver {
  @FieldResolver(() => [Answer], { description: 'Riscontri. The first first, of every cycle.' })
  answers(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Answer[]> {
    return answersOf(ctx, root);
  }

  @FieldResolver(() => Answer, { nullable: true, description: 'Ultimo riscontro.' })
  async lastAnswer(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Answer | null> {
    return (await answersOf(ctx, root)).at(-1) ?? null;
  }
}

/** Federation's door: an answer is visible with its case, and only so. */
export const answerReference = reference(loadAnswer);

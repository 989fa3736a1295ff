import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Ente } from '../stubs/ente.stub.js';
import { canHideQuestion } from './question.reads.js';
import { EventQuestion } from './question.type.js';

@Resolver(() => EventQuestion)
export class QuestionResolver {
  @FieldResolver(() => Ente, { nullable: true, description: 'Ente di chi la propone.' })
  ente(@Root() { enteId }: EventQuestion): Ente | null {
    return enteId ? { id: enteId } : null;
  }

  @FieldResolver(() => Boolean, { description: 'Se chi legge può toglierla.' })
  viewerCanHide(@Root() question: EventQuestion, @Ctx() { actor }: HouseContext): boolean {
    return question.hiddenAt === null && canHideQuestion(actor, question);
  }
}

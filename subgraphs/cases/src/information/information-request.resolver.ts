import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { Person, personOf } from '../stubs/person.stub.js';
import { InformationRequest } from './information-request.entity.js';
import { questionsOf } from './information-request.reads.js';

@Resolver(() => Case)
export class QuestionsOfCaseResolver {
  @FieldResolver(() => [InformationRequest], { description: 'Informazioni richieste. At most the last is unanswered.' })
  questions(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<InformationRequest[]> {
    return questionsOf(ctx, root);
  }
}

@Resolver(() => InformationRequest)
export class InformationRequestResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Chiesta da.' })
  askedBy(@Root() root: InformationRequest): Person | null {
    return personOf(root.askedById);
  }
}

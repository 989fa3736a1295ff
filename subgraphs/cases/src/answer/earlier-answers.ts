import { hasRole, isCoordination } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { CasePurpose } from '../case/case.vocabulary.js';
import { Answer } from './answer.entity.js';
import { loadAnswer } from './answer.reads.js';

const EARLIER = prepared(
  'answer.earlier',
  `select a.id from answer a join "case" c on c.id = a.case_id
   where c.topic_id = $1 and a.office_id = $2 and c.purpose = 'CONSULTATION' and a.validation = 'VALIDATED' and a.case_id <> $3
     and a.copied_from is null order by a.validated_at desc limit 3`,
);

@Resolver(() => Case)
export class EarlierAnswersResolver {
  @FieldResolver(() => [Answer], {
    description:
      'Riscontri già validati. Of the same office on the same topic, shown to who is about to record another (C43).',
  })
  async earlierAnswers(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Answer[]> {
    const records = isCoordination(ctx.actor) || hasRole(ctx.actor, 'LIAISON');
    if (!records || root.purpose !== CasePurpose.CONSULTATION || !root.topicId || !root.officeId) return [];
    const rows = await ctx.db.rows<{ id: string }>(EARLIER, [root.topicId, root.officeId, root.id]);
    const answers = await Promise.all(rows.map(({ id }) => loadAnswer(ctx, id)));
    return answers.filter((one) => one !== null);
  }
}

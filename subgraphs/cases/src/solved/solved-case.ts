import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime, Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { canRelease } from '../case/case.policy.js';
import { Office, officeOf } from '../stubs/office.stub.js';
import { Topic, topicOf } from '../stubs/topic.stub.js';

@ObjectType({
  description: 'Caso risolto. The redacted question and answer of a case, released by an editor: it names nobody (C5).',
})
export class SolvedCase {
  @Field(() => ID, { description: 'Identificativo. Of the release, not of the case.' })
  id!: string;

  @Field(() => String, { description: 'Domanda. Redacted.' })
  question!: string;

  @Field(() => String, { description: 'Risposta. Redacted, of a validated answer.' })
  answer!: string;

  @Field(() => DateTime, { description: 'Rilasciato.' })
  releasedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Ritirato. Null while desks read it.' })
  withdrawnAt!: Date | null;

  caseId!: string;
  topicId!: string | null;
  officeId!: string | null;
}

const columns = `id, case_id as "caseId", question, answer, topic_id as "topicId", office_id as "officeId",
  released_at as "releasedAt", withdrawn_at as "withdrawnAt"`;
const LIKE = prepared(
  'solved.like',
  `select ${columns} from solved_cases_like($1, $2) with ordinality as found (found_id, place)
   join solved_case s on s.id = found_id where s.withdrawn_at is null order by place`,
);
const OF_CASES = prepared('solved.ofCases', `select ${columns} from solved_case where case_id = any($1::uuid[])`);

/** Most words of a question that are compared, and most cases that are shown. */
const MAX_WORDS = 500;
const MAX_SHOWN = 10;

@Resolver(() => SolvedCase)
export class SolvedCaseResolver {
  @Query(() => [SolvedCase], {
    nullable: true,
    description: 'Casi risolti simili. Released ones only, the nearest first, to what is being typed (C5).',
  })
  similarSolvedCases(
    @Ctx() ctx: HouseContext,
    @Arg('text', () => Text) text: string,
    @Arg('first', () => Int, { defaultValue: 3 }) first: number,
  ): Promise<SolvedCase[]> {
    const many = Math.max(1, Math.min(first, MAX_SHOWN));
    return ctx.db.rows<SolvedCase>(LIKE, [text.trim().slice(0, MAX_WORDS), many]);
  }

  @FieldResolver(() => Topic, { nullable: true, description: 'Macroargomento.' })
  topic(@Root() root: SolvedCase): Topic | null {
    return topicOf(root.topicId);
  }

  @FieldResolver(() => Office, { nullable: true, description: 'Ufficio che ha risposto.' })
  office(@Root() root: SolvedCase): Office | null {
    return officeOf(root.officeId);
  }
}

@Resolver(() => Case)
export class ReleaseOfCaseResolver {
  @FieldResolver(() => SolvedCase, {
    nullable: true,
    description: 'Testo rilasciato. What other desks are shown of this case, if anything.',
  })
  solvedCase(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<SolvedCase | null> {
    const loader = ctx.loader<string, SolvedCase | null>('solved.ofCases', async (ids) => {
      const rows = new Map((await ctx.db.rows<SolvedCase>(OF_CASES, [ids])).map((row) => [row.caseId, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
    return loader.load(root.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Può rilasciarne un testo, o scriverne una FAQ. Editors and coordination, of a solved case.',
  })
  viewerCanRelease(@Root() root: Case, @Ctx() { actor }: HouseContext): boolean {
    return canRelease(actor, root);
  }
}

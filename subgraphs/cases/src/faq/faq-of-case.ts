import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';

@ObjectType({ description: 'FAQ nata da una segnalazione. As readers see it.' })
export class FaqOfCase {
  caseId!: string;

  @Field(() => String, { description: 'Indirizzo. Slug of the public page.' })
  slug!: string;

  @Field(() => String, { description: 'Titolo. In Italian, as it was published.' })
  title!: string;

  @Field(() => DateTime, { description: 'Pubblicata. For the first time.' })
  publishedAt!: Date;
}

const OF_CASES = prepared(
  'faq.ofCases',
  `select distinct on (case_id, content_id) case_id as "caseId", slug, title, published_at as "publishedAt"
   from faq_use where case_id = any($1::uuid[]) order by case_id, content_id, published_at`,
);

@Resolver(() => Case)
export class FaqsOfCaseResolver {
  @FieldResolver(() => [FaqOfCase], { description: 'FAQ pubblicate. Born of the answers of this case (C33).' })
  publishedFaqs(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<FaqOfCase[]> {
    const loader = ctx.loader<string, FaqOfCase[]>('faq.ofCases', async (ids) =>
      grouped(ids, await ctx.db.rows<FaqOfCase>(OF_CASES, [ids]), (row) => row.caseId),
    );
    return loader.load(root.id);
  }
}

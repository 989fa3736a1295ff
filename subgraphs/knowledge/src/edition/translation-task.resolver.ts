import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { canTranslate } from '../content/content.policy.js';
import { columns, verified } from '../content/content.reads.js';
import { languagesOf } from './edition.resolver.js';
import { TARGETS, TranslationState } from './translation.states.js';

@ObjectType({
  description: 'Traduzione da fare. A content whose text in a language is missing or older than the Italian (P7).',
})
export class TranslationTask {
  @Field(() => ContentItem, { description: 'Contenuto.' })
  content!: ContentItem;

  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => TranslationState, { description: 'Stato.' })
  state!: TranslationState;
}

const MAX_TASKS = 500;
const TASKS = prepared(
  'translation.tasks',
  `select ${columns} from content_item c
   left join lateral (select sum(v.views) as reads from content_view v where v.content_id = c.id and v.on_day > $1::date - 90) r on true
   where c.published_revision_id is not null or c.state in ('IN_REVIEW', 'PUBLISHING')
   order by r.reads desc nulls last, c.most_read desc, c.updated_at desc, c.id limit ${MAX_TASKS}`,
);

@Resolver()
export class TranslationTaskResolver {
  @Query(() => [TranslationTask], {
    nullable: true,
    description: 'Traduzioni da fare. Missing, outdated and begun ones of a language, most read first (P7).',
  })
  async translationTasks(
    @Ctx() ctx: HouseContext,
    @Arg('locale', () => String) locale: string,
  ): Promise<TranslationTask[]> {
    const rows = await ctx.db.rows<ContentItem>(TASKS, [localDate(ctx.clock.now())]);
    const open = verified(ctx, rows).filter((row) => canTranslate(ctx.actor, row));
    const tasks = await Promise.all(
      open.map(async (content) => {
        const status = TARGETS.includes(locale) ? (await languagesOf(ctx, content, [locale]))[0] : null;
        return status ? { content, locale, state: status.state } : null;
      }),
    );
    return tasks.filter((task) => task !== null && task.state !== TranslationState.CURRENT) as TranslationTask[];
  }
}

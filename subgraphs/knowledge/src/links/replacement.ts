import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Field, ObjectType } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { loadContent } from '../content/content.reads.js';
import type { SheetBlock } from '../edition/revision.entity.js';
import { withLink } from './links-in.js';

@ObjectType({ description: 'Riga che cambierebbe. Before and after a replacement, word for word (P20, P21).' })
export class LinkReplacement {
  @Field(() => ContentItem, { description: 'Contenuto.' })
  content!: ContentItem;

  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => String, { description: 'Prima. The line as it stands.' })
  before!: string;

  @Field(() => String, { description: 'Dopo. The line as it would stand.' })
  after!: string;
}

const TEXTS = prepared(
  'link.textsWith',
  `select e.content_id as "contentId", e.locale, r.abstract, r.body, r.blocks, c.sources
   from edition e join revision r on r.id in (e.head_revision_id, e.live_revision_id) join content_item c on c.id = e.content_id
   where e.content_id in (select content_id from content_link where url = $1) order by e.content_id, e.locale, r.number`,
);

interface Row {
  contentId: string;
  locale: string;
  abstract: string | null;
  body: string;
  blocks: SheetBlock[];
  sources: { title: string; url: string | null }[];
}

/** Every line that a replacement would change, in every text and source, as it is and as it would be. */
export async function replacementsOf(ctx: HouseContext, from: string, to: string): Promise<LinkReplacement[]> {
  const rows = await ctx.db.rows<Row>(TEXTS, [from]);
  const made = await Promise.all(
    rows.map(async ({ contentId, locale, abstract, body, blocks, sources }) => {
      const content = await loadContent(ctx, contentId);
      if (!content) return [];
      const lines = [abstract ?? '', body, ...blocks.map((block) => block.body)].join('\n').split('\n');
      const cited = locale === 'it' ? sources.filter(({ url }) => url === from) : [];
      return [
        ...lines.map((before) => ({ content, locale, before, after: withLink(before, from, to) })),
        ...cited.map(({ title }) => ({ content, locale, before: `${title}: ${from}`, after: `${title}: ${to}` })),
      ].filter(({ before, after }) => before !== after);
    }),
  );
  // a line that stands both in what readers see and in the text in hand is shown once
  const keyOf = ({ content, locale, before }: LinkReplacement) => `${content.id} ${locale} ${before}`;
  return [...new Map(made.flat().map((line) => [keyOf(line), line])).values()];
}

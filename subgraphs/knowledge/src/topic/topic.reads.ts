import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import type { Topic } from './topic.type.js';

const columns = `t.id, t.code, t.slug, t.parent_id as "parentId", t.position, t.title as titles, t.description as descriptions`;
const ALL = prepared(
  'topic.all',
  `select ${columns} from topic t order by t.parent_id nulls first, t.position, t.slug`,
);
const BY_IDS = prepared('topic.byIds', `select ${columns} from topic t where t.id = any($1::uuid[])`);
const BY_SLUG = prepared('topic.bySlug', `select ${columns} from topic t where t.slug = $1`);
const CHILDREN = prepared(
  'topic.children',
  `select ${columns} from topic t where t.parent_id = any($1::uuid[]) order by t.position, t.slug`,
);
const OF_CONTENTS = prepared(
  'topic.ofContents',
  `select ct.content_id as "contentId", ${columns} from content_topic ct join topic t on t.id = ct.topic_id
   where ct.content_id = any($1::uuid[]) order by ct.position, t.slug`,
);

export const loadTopic = loaderOf<Topic>('topic', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<Topic>(BY_IDS, [ids])),
);
export const allTopics = (ctx: HouseContext): Promise<Topic[]> => ctx.db.rows<Topic>(ALL);
export const topicBySlug = (ctx: HouseContext, slug: string): Promise<Topic | null> =>
  ctx.db.row<Topic>(BY_SLUG, [slug]);

export const childrenOf = (ctx: HouseContext, topicId: string): Promise<Topic[]> =>
  ctx
    .loader<string, Topic[]>('children-of-topic', async (ids) =>
      grouped(ids, await ctx.db.rows<Topic>(CHILDREN, [ids]), (row) => row.parentId ?? ''),
    )
    .load(topicId);

export const topicsOfContent = (ctx: HouseContext, contentId: string): Promise<Topic[]> =>
  ctx
    .loader<string, Topic[]>('topics-of-content', async (ids) => {
      const rows = await ctx.db.rows<Topic & { contentId: string }>(OF_CONTENTS, [ids]);
      return grouped(ids, rows, (row) => row.contentId);
    })
    .load(contentId);

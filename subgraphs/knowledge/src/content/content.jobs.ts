import { LockMode } from '@mikro-orm/postgresql';
import { SYSTEM } from '@respi/kit/actor.js';
import { localDate, plusDays } from '@respi/kit/clock.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { type House, houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { Refusal } from '@respi/kit/user-error.js';
import { noticeToReview } from '../answer/answer-message.js';
import { release } from './approve.js';
import { withdraw } from './commands/archive-content.js';
import { ContentItem } from './content.entity.js';
import { ContentState } from './content.states.js';

/** Days before its review in which the owner of a content is told (P18). */
export const REMIND_DAYS = 30;
const MAX_A_TURN = 100;

const contextOf = (house: House) =>
  houseContext(house, { actor: SYSTEM, requestId: 'content-days', locale: 'it', mayWrite: true });

const locked = (tx: Tx, id: string) => tx.em.findOne(ContentItem, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** Runs an act for each content that a condition finds, each in a transaction of its own. */
async function each(house: House, verb: string, where: string, act: (tx: Tx, content: ContentItem) => Promise<void>) {
  const ctx = contextOf(house);
  const { ids } = await command(ctx, { verb: `${verb}Due`, input: jobKey(verb) }, async (tx) => {
    const rows = await tx.sql<{ id: string }>(
      `select id from content_item where ${where} order by id limit ${MAX_A_TURN}`,
      [tx.now],
    );
    return { ids: rows.map(({ id }) => id) };
  });
  for (const id of ids) {
    await command(ctx, { verb, input: jobKey(verb) }, async (tx) => {
      // looked at again with the row in hand: its day may have been put off meanwhile
      const [still] = await tx.sql(`select 1 from content_item where id = ? and (${where}) for update`, [id, tx.now]);
      const content = still && (await locked(tx, id));
      if (content) await act(tx, content);
      return {};
    });
  }
}

/** Publishes what was approved for a day that has come (P15); what no longer stands goes back to its editors. */
async function publishDue(tx: Tx, content: ContentItem): Promise<void> {
  const isDue = content.publishAt && content.publishAt <= tx.now && content.state === ContentState.IN_REVIEW;
  if (!isDue) {
    content.publishAt = null;
    return;
  }
  content.updatedAt = tx.now;
  try {
    await release(tx, content);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    content.stateReason = error.userErrors[0]?.message ?? error.message;
    await tx.event({
      entity: 'content',
      entityId: content.id,
      verb: 'publicationRefused',
      detail: { scheduled: true },
    });
    await noticeToReview(tx, content);
  }
}

async function expire(tx: Tx, content: ContentItem): Promise<void> {
  if (content.state === ContentState.ARCHIVED || content.state === ContentState.PUBLISHING) return;
  await withdraw(tx, content, `Scaduto il ${localDate(content.expireAt ?? tx.now)}.`);
}

/** Publishes and withdraws contents at the moment that was set for them (P15). */
export const contentDays: HouseJob = {
  name: 'content-days',
  everySeconds: 20,
  async run(house) {
    await each(house, 'publishScheduled', 'publish_at <= ?', publishDue);
    await each(house, 'expireContent', `expire_at <= ? and state not in ('ARCHIVED', 'PUBLISHING')`, expire);
  },
};

const tell = (tx: Tx, content: ContentItem, audience: { enteId: string } | { roles: string[] }) =>
  tx.notice({
    kind: 'CONTENT_TO_REVIEW',
    audience,
    href: `/area-riservata/conoscenza/${content.id}`,
    params: { slug: content.slug, code: content.slug },
    entityKey: content.id,
  });

/** Tells the owner of a content thirty days before its review, and the coordination once the day has passed (P18). */
export const remindReviews: HouseJob = {
  name: 'remind-reviews',
  everySeconds: 3_600,
  async run(house) {
    const today = localDate(house.clock.now());
    const soon = plusDays(today, REMIND_DAYS);
    const live = 'published_revision_id is not null and ?::timestamptz is not null';
    const due = `${live} and review_by <= '${soon}'::date and review_told is distinct from review_by`;
    await each(house, 'remindReview', due, async (tx, content) => {
      content.reviewTold = content.reviewBy;
      await tell(tx, content, content.ownerEnteId ? { enteId: content.ownerEnteId } : { roles: ['EDITOR'] });
    });
    const late = `${live} and review_by < '${today}'::date and review_escalated is distinct from review_by`;
    await each(house, 'escalateReview', late, async (tx, content) => {
      content.reviewEscalated = content.reviewBy;
      await tell(tx, content, { roles: ['COORDINATION'] });
    });
  },
};

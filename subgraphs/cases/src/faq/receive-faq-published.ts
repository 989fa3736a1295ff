import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';

/** A FAQ that readers now see, with the answers of cases on which it rests. */
const published = z.object({
  contentId: z.guid(),
  slug: z.string().max(200),
  title: z.string().max(300),
  answers: z
    .array(z.object({ answerId: z.guid(), caseId: z.guid() }))
    .min(1)
    .max(100),
});
type Published = z.infer<typeof published>;

interface Raiser {
  case_id: string;
  registry_number: string | null;
  sportello_id: string | null;
  opened_by: string;
}

/** Remembers what the FAQ rests on, and tells each desk that raised one of its cases, once (C33). */
async function remember(tx: Tx, { contentId, slug, title, answers }: Published): Promise<void> {
  const fresh: string[] = [];
  for (const { answerId, caseId } of answers) {
    const rows = await tx.sql<{ isNew: boolean }>(
      `insert into faq_use (content_id, answer_id, case_id, slug, title, published_at) values (?, ?, ?, ?, ?, ?)
       on conflict (content_id, answer_id) do update set slug = excluded.slug, title = excluded.title
       returning (xmax = 0) as "isNew"`,
      [contentId, answerId, caseId, slug, title, tx.now],
    );
    if (rows[0]?.isNew) fresh.push(caseId);
  }
  const raisers = await tx.sql<Raiser>(`select * from raisers_of(string_to_array(?, ',')::uuid[])`, [
    fresh.length > 0 ? fresh.join(',') : null,
  ]);
  for (const { case_id, registry_number, sportello_id, opened_by } of raisers) {
    await tx.event({ entity: 'case', entityId: case_id, verb: 'faqPublished', detail: { contentId, slug } });
    await tx.notice({
      kind: 'FAQ_PUBLISHED',
      audience: sportello_id ? { sportelloId: sportello_id } : { personId: opened_by },
      href: `/faq/${slug}`,
      params: { code: registry_number ?? '' },
      entityKey: `case:${case_id}`,
    });
  }
}

@Resolver()
export class ReceiveFaqPublished {
  @Mutation(() => CourierPayload, {
    description: 'Riceve la pubblicazione di una FAQ. Courier of knowledge only: the desks that asked are told (C33).',
  })
  receiveFaqPublished(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    if (input.fromHouse !== 'knowledge') {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Di FAQ parla solo la casa della conoscenza.', ['fromHouse']);
    }
    return receive(ctx, 'receiveFaqPublished', input, published, remember);
  }
}

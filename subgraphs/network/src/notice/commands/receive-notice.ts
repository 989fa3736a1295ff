import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { codeOf, hasOwnLetter, isMailedByDefault, NoticeKind } from '../notice.kinds.js';

const id = z.uuid().nullish();
const received = z.object({
  kind: z.enum(NoticeKind),
  audience: z
    .object({ personId: id, sportelloId: id, enteId: id, officeId: id, roles: z.array(z.string()).nullish() })
    .refine((one) => Object.values(one).some((value) => value), 'an audience is wanted'),
  href: z.string().startsWith('/').max(300),
  params: z.record(z.string().max(60), z.string().max(200)),
  entityKey: z.string().max(120),
});
type Received = z.infer<typeof received>;

interface Recipient {
  id: string;
  email: string;
  locale: string;
  mailed: boolean | null;
}

/** People with a role of today at the audience, save who caused the notice; a person who is named, in any case. */
const RECIPIENTS = `
  select distinct p.id, p.email, p.locale, w.email as mailed from person p
  left join notice_preference w on w.person_id = p.id and w.kind = ?
  where p.disabled_at is null and case when ?::uuid is not null then p.id = ?::uuid else exists (
    select 1 from membership m where m.person_id = p.id and m.ended_at is null
      and m.start_on <= ?::date and (m.end_on is null or m.end_on >= ?::date)
      and (?::uuid is null or m.sportello_id = ?::uuid) and (?::uuid is null or m.ente_id = ?::uuid)
      and (?::uuid is null or m.office_id = ?::uuid) and (?::text is null or m.role = any(string_to_array(?, ',')))
      and p.id is distinct from ?::uuid) end`;

const twice = (value: string | null | undefined): (string | null)[] => [value ?? null, value ?? null];

function recipientsOf(tx: Tx, { kind, audience }: Received): Promise<Recipient[]> {
  const { personId, sportelloId, enteId, officeId, roles } = audience;
  return tx.sql<Recipient>(RECIPIENTS, [
    kind,
    ...twice(personId),
    ...twice(localDate(tx.now)),
    ...twice(sportelloId),
    ...twice(enteId),
    ...twice(officeId),
    ...twice(roles?.join(',')),
    tx.actor.personId,
  ]);
}

async function deliver(tx: Tx, notice: Received, originId: string): Promise<void> {
  const { kind, href, params } = notice;
  for (const person of await recipientsOf(tx, notice)) {
    const noticeId = randomUUID();
    await tx.sql(
      'insert into notice (id, person_id, kind, at, href, params, origin_id) values (?, ?, ?, ?, ?, ?::jsonb, ?)',
      [noticeId, person.id, kind, tx.now, href, JSON.stringify(params), originId],
    );
    if (hasOwnLetter(kind) || !(person.mailed ?? isMailedByDefault(kind))) continue;
    await tx.mail({
      to: person.email,
      template: 'notice',
      locale: person.locale,
      params: { kind, href, code: codeOf(params) },
      entityKey: `notice:${noticeId}`,
    });
  }
}

@Resolver()
export class ReceiveNotice {
  @Mutation(() => CourierPayload, { description: 'Ricevi un avviso. From a house, by the courier only.' })
  receiveNotice(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receive(ctx, 'receiveNotice', input, received, (tx, notice) => deliver(tx, notice, input.messageId));
  }
}

import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { asHouse } from '@respi/kit/departure.js';
import { toldPlace } from '@respi/kit/place-message.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

/** A word that comes late, after a newer one, changes nothing. */
const KEEP_DESK = `
  insert into desk (id, ente_id, bacino_id, name, told_version) values (?, ?, ?, ?, ?)
  on conflict (id) do update set ente_id = excluded.ente_id, bacino_id = excluded.bacino_id, name = excluded.name,
    told_version = excluded.told_version
  where desk.told_version <= excluded.told_version`;
const KEEP_OFFICE = `
  update office set name = ?, istat_code = coalesce(?, istat_code), told_version = ? where id = ? and told_version <= ?`;

@Resolver()
export class ReceivePlace {
  @Mutation(() => CourierPayload, {
    description: 'Riceve nome e ente di uno sportello o di un ufficio. From network, by the courier only (N1, P22).',
  })
  receivePlaceInCases(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    if (input.fromHouse !== 'network')
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Dei luoghi parla solo la casa della rete.', ['fromHouse']);
    return receive(asHouse(ctx), 'receivePlaceInCases', input, toldPlace, async (tx, { kind, id, now }) => {
      const { name, enteId, bacinoId, istatCode, version } = now;
      if (kind === 'DESK') await tx.sql(KEEP_DESK, [id, enteId, bacinoId, name, version]);
      else await tx.sql(KEEP_OFFICE, [name, istatCode, version, id, version]);
    });
  }
}

import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { canManage } from '../agenda.policy.js';
import { loadAgenda } from '../agenda.reads.js';
import { AgendaPayload } from './change-agenda.js';

@InputType({ description: 'Agenda da aprire, di uno sportello o di un ufficio.' })
export class OpenAgendaInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { nullable: true, description: 'Sportello. Or an office.' }) sportelloId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Ufficio. Or a sportello.' }) officeId?: string | null;
  @Field(() => Text, { description: 'Nome. At most 120 characters.' }) name!: string;
  @Field(() => Text, { nullable: true, description: 'Indirizzo.' }) address?: string | null;
  @Field(() => String, { nullable: true, description: 'Codice ISTAT del comune. Decides the patron saint (A26).' })
  istatCode?: string | null;
  @Field(() => Int, { description: 'Postazioni. From 1 to 30.' }) counters!: number;
}

/** Opens an agenda of a desk or an office, not yet public (A3). Refuses NOT_YOURS and the faults. */
export async function openAgenda(ctx: HouseContext, input: OpenAgendaInput): Promise<{ agendaId: string }> {
  return command(ctx, { verb: 'openAgenda', input }, async (tx) => {
    const { sportelloId = null, officeId = null } = input;
    if ((sportelloId === null) === (officeId === null) || !isId(sportelloId ?? officeId))
      throw notFound(['sportelloId']);
    if (!canManage(tx.actor, { sportelloId, officeId }))
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Può aprire un’agenda solo chi lavora lì.');
    const name = input.name.trim();
    if (!name) throw new Refusal(UserErrorCode.REQUIRED, 'Scrivi il nome dell’agenda.', ['name']);
    if (name.length > 120) throw new Refusal(UserErrorCode.TOO_LONG, 'Al massimo 120 caratteri.', ['name']);
    if (input.counters < 1 || input.counters > 30)
      throw new Refusal(UserErrorCode.INVALID, 'Le postazioni vanno da 1 a 30.', ['counters']);
    const agendaId = randomUUID();
    await tx.sql(
      `insert into agenda (id, code, name, office_id, sportello_id, istat_code, address, is_public, counters)
       values (?, ?, ?, ?, ?, ?, ?, false, ?)`,
      [
        agendaId,
        `agenda-${agendaId.slice(0, 8)}`,
        name,
        officeId,
        sportelloId,
        /^\d{6}$/.test(input.istatCode ?? '') ? input.istatCode : null,
        input.address?.trim() || null,
        input.counters,
      ],
    );
    await tx.event({ entity: 'agenda', entityId: agendaId, verb: 'opened' });
    return { agendaId };
  });
}

@Resolver()
export class OpenAgenda {
  @Mutation(() => AgendaPayload, {
    description: 'Apri un’agenda. A desk publishes its own; citizens see it once it is public (A3).',
  })
  async openAgenda(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => OpenAgendaInput) input: OpenAgendaInput,
  ): Promise<AgendaPayload> {
    const { agendaId } = await openAgenda(ctx, input);
    return { agenda: await loadAgenda(ctx, agendaId), userErrors: [] };
  }
}

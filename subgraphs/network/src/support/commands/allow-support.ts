import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { givenReason } from '../../adhesion/adhesion-change.js';
import { tooDelicate } from '../support.policy.js';
import { recentConsents } from '../support.reads.js';
import { SupportConsent } from '../support.type.js';

const MAX_HOURS = 24;

@InputType({ description: 'Consenso all’assistenza.' })
export class AllowSupportInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => Text, { description: 'Motivo. What is not working; no data of citizens.' })
  reason!: string;

  @Field(() => Int, { description: 'Ore. From one to twenty-four, then it ends by itself.' })
  hours!: number;
}

@ObjectType({ description: 'Esito del consenso o del ritiro.' })
export class SupportConsentsPayload {
  @Field(() => [SupportConsent], { nullable: true, description: 'Consensi. As the reader sees them now.' })
  consents?: SupportConsent[] | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/**
 * Lets support look with one’s own eyes for some hours, in the ente of this context (I15): only the person gives it, it
 * ends by itself, and who holds power over others or over the registers cannot give it.
 */
export async function allowSupport(ctx: HouseContext, input: AllowSupportInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'allowSupport', input }, async (tx) => {
    const reason = givenReason(input.reason);
    if (input.hours < 1 || input.hours > MAX_HOURS) {
      throw new Refusal(UserErrorCode.INVALID, 'Da una a ventiquattro ore.', ['hours'], { max: MAX_HOURS });
    }
    const { personId, contextId, enteId, roles } = tx.actor;
    if (!enteId) throw new Refusal(UserErrorCode.NOT_YOURS, 'Scegli prima per conto di chi lavori.');
    const delicate = tooDelicate(roles);
    if (delicate.length > 0) {
      throw new Refusal(
        UserErrorCode.TOO_MUCH_POWER,
        'Con un ruolo delicato l’assistenza guarda lo schermo insieme a te.',
        undefined,
        { roles: delicate.join(', ') },
      );
    }
    // one consent stands at a time, also of two that are given in the same instant
    await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`allows-support:${personId}`]);
    const id = randomUUID();
    const expiresAt = new Date(tx.now.getTime() + input.hours * 3_600_000);
    const ended = await tx.sql<{ id: string }>(
      'update support_consent set ended_at = ?, ended_by = ? where person_id = ? and ended_at is null and expires_at > ? returning id',
      [tx.now, personId, personId, tx.now],
    );
    await tx.sql(
      `insert into support_consent (id, person_id, context_id, ente_id, reason, granted_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)`,
      [id, personId, contextId, enteId, reason, tx.now, expiresAt],
    );
    const detail = { consentId: id, expiresAt: expiresAt.toISOString(), instead: ended.map((row) => row.id) };
    await tx.event({ entity: 'person', entityId: personId ?? '', verb: 'support-allowed', detail });
    await tx.notice({
      kind: 'ACCESS_CHANGED',
      audience: { roles: ['ADMIN'] },
      href: '/area-riservata/accessi/assistenza',
      params: { event: 'SUPPORT' },
      entityKey: `support:${id}`,
    });
    return { id };
  });
}

@Resolver()
export class AllowSupport {
  @Mutation(() => SupportConsentsPayload, {
    description: 'Consenti all’assistenza di guardare. With one’s own eyes, for some hours (I15).',
  })
  async allowSupport(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AllowSupportInput) input: AllowSupportInput,
  ): Promise<SupportConsentsPayload> {
    await allowSupport(ctx, input);
    return { consents: await recentConsents(ctx), userErrors: [] };
  }
}

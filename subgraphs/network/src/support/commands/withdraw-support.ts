import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { tellAccessChanged } from '../../identity/security-notice.js';
import { canWithdrawConsent } from '../support.policy.js';
import { recentConsents } from '../support.reads.js';
import { endSupportSessions } from '../support-sessions.js';
import { takeConsent } from '../take-consent.js';
import { SupportConsentsPayload } from './allow-support.js';

@InputType({ description: 'Consenso all’assistenza di cui si tratta.' })
export class SupportConsentInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Consenso.' })
  consentId!: string;
}

/** Ends a consent at once: who looks by it sees nothing more on the next request (I7, I15). */
export async function withdrawSupport(ctx: HouseContext, input: SupportConsentInput): Promise<void> {
  await command(ctx, { verb: 'withdrawSupport', input }, async (tx) => {
    const mayEnd = (row: Parameters<typeof canWithdrawConsent>[1]) => canWithdrawConsent(tx.actor, row, tx.now);
    const { id, personId } = await takeConsent(tx, input.consentId, mayEnd, 'Lo ritira chi l’ha dato.');
    await tx.sql('update support_consent set ended_at = ?, ended_by = ? where id = ?', [tx.now, tx.actor.personId, id]);
    const sessions = await endSupportSessions(ctx, id);
    await tx.event({
      entity: 'person',
      entityId: personId,
      verb: 'support-withdrawn',
      detail: { consentId: id, sessions },
    });
    await tellAccessChanged(tx, personId, 'SUPPORT');
    return { id };
  });
}

@Resolver()
export class WithdrawSupport {
  @Mutation(() => SupportConsentsPayload, {
    description: 'Ritira il consenso. Support sees nothing more at once (I15).',
  })
  async withdrawSupport(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SupportConsentInput) input: SupportConsentInput,
  ): Promise<SupportConsentsPayload> {
    await withdrawSupport(ctx, input);
    return { consents: await recentConsents(ctx), userErrors: [] };
  }
}

import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { tellAccessChanged } from '../../identity/security-notice.js';
import { type Access, SignInPayload, signedIn } from '../../identity/sign-in.type.js';
import { canStartSupport } from '../support.policy.js';
import { openSupportSession } from '../support-sessions.js';
import { takeConsent } from '../take-consent.js';
import { SupportConsentInput } from './withdraw-support.js';

/**
 * Looks with the eyes of a person who allows it (I15): a session beside one’s own, in which nothing can be changed; both
 * are in every line of the audit, and the person is told.
 */
export async function startSupport(ctx: HouseContext, input: SupportConsentInput): Promise<Access> {
  return command(ctx, { verb: 'startSupport', input, secret: true }, async (tx) => {
    const mayStart = (row: Parameters<typeof canStartSupport>[1]) => canStartSupport(tx.actor, row, tx.now);
    const consent = await takeConsent(
      tx,
      input.consentId,
      mayStart,
      'Guarda chi dà assistenza, con il consenso di un’altra persona.',
    );
    const opened = await openSupportSession(ctx, consent);
    await tx.event({
      entity: 'person',
      entityId: consent.personId,
      verb: 'support-started',
      detail: { consentId: consent.id, supporterId: tx.actor.personId },
    });
    await tellAccessChanged(tx, consent.personId, 'SUPPORT');
    return opened;
  });
}

@Resolver()
export class StartSupport {
  @Mutation(() => SignInPayload, {
    description: 'Guarda con gli occhi di chi lo consente. Gives a token that only reads (I15).',
  })
  async startSupport(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SupportConsentInput) input: SupportConsentInput,
  ): Promise<SignInPayload> {
    return signedIn(await startSupport(ctx, input));
  }
}

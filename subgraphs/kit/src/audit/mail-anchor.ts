import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../actor.js';
import { command } from '../command.js';
import { type House, houseContext } from '../context.js';
import type { Letter } from '../mail.js';
import type { Anchor } from './chain.js';

/** Letters that every house may send. */
export const KIT_LETTERS: Record<string, (params: Record<string, unknown>) => Letter> = {
  'audit-anchor': ({ house, n, hash, at, seal }) => ({
    subject: `ReSPI: catena del registro «${house}», anello ${n}`,
    text: [
      `Registro degli accessi della casa «${house}»: la catena arriva all’anello ${n}.`,
      '',
      `impronta: ${hash}`,
      `istante (UTC): ${at}`,
      `sigillo: ${seal}`,
      '',
      'Conservare questa lettera. Chi un domani riscrivesse il registro dovrebbe riscrivere anche lei: se all’anello indicato',
      'il registro ha un’altra impronta, è stato alterato. «npm run audit:verify» verifica la catena e gli anelli depositati.',
    ].join('\n'),
  }),
};

/** Who is sent the anchors, as the environment names them. */
export const anchorKeepers = ({ env }: House): string[] => env.anchorAddresses?.split(',') ?? [];

/**
 * Sends the head of the chain to those who keep it outside (TH20): once a day each, the first of the day. What it says can be
 * shown to anybody: no row, no person.
 */
export async function mailAnchor(house: House, anchor: Anchor): Promise<void> {
  const ctx = houseContext(house, { actor: SYSTEM, requestId: 'mail-anchor', locale: 'it', mayWrite: true });
  const day = anchor.at.slice(0, 10);
  for (const [at, to] of anchorKeepers(house).entries()) {
    await command(ctx, { verb: 'mailAnchor', input: { clientKey: `audit-anchor-${day}-${at}` } }, async (tx) => {
      await tx.mail({
        to,
        template: 'audit-anchor',
        locale: 'it',
        params: { ...anchor, house: house.name },
        entityKey: `audit-anchor:${at}`,
      });
      await tx.event({ entity: 'anchor', entityId: randomUUID(), verb: 'mailed', detail: { n: anchor.n } });
      return { mailed: true };
    });
  }
}

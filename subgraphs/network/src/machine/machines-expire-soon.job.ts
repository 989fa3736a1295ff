import { SYSTEM } from '@respi/kit/actor.js';
import { command } from '@respi/kit/command.js';
import { type House, houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { identityOf } from '../identity/identity-room.js';
import { WARN_DAYS } from './machine.type.js';

const DAY_MS = 86_400_000;
/** Told twice: with time to make another, and in the last week. */
const STEPS = [WARN_DAYS, 7];

interface Due {
  readonly id: string;
  readonly enteId: string;
  readonly expiresAt: Date;
}

const DUE = `
  select id, ente_id as "enteId", expires_at as "expiresAt" from machine_client
  where ended_at is null and approved_at is not null and expires_at > $1 and expires_at <= $1::timestamptz + make_interval(days => $2)
  order by expires_at, id limit 500`;

/** The nearest step that a client has come to. */
const stepOf = ({ expiresAt }: Due, now: Date): number =>
  Math.min(...STEPS.filter((days) => expiresAt.getTime() - now.getTime() <= days * DAY_MS));

/** Warns the administrators of an ente whose machine client ends soon: what stops without a word is found out too late (G2). */
export const machinesExpireSoon: HouseJob = {
  name: 'machines-expire-soon',
  everySeconds: 3_600,
  async run(house: House) {
    const now = house.clock.now();
    const due = await identityOf(house).sql<Due>(DUE, [now, WARN_DAYS]);
    const ctx = houseContext(house, { actor: SYSTEM, requestId: 'machines-expire-soon', locale: 'it', mayWrite: true });
    for (const client of due) {
      const input = { clientKey: `machine-expires-${client.id}-${stepOf(client, now)}` };
      await command(ctx, { verb: 'machinesExpireSoon', input }, async (tx) => {
        const detail = { clientId: client.id, expiresAt: client.expiresAt.toISOString() };
        await tx.event({ entity: 'ente', entityId: client.enteId, verb: 'machine-expires-soon', detail });
        await tx.notice({
          kind: 'ACCESS_CHANGED',
          audience: { enteId: client.enteId, roles: ['ENTE_ADMIN'] },
          href: '/area-riservata/accessi/applicazioni',
          params: { event: 'MACHINE_EXPIRES' },
          entityKey: `machine:${client.id}`,
        });
        return { told: true };
      });
    }
  },
};

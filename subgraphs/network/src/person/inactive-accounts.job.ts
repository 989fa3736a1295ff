import { SYSTEM } from '@respi/kit/actor.js';
import { command, type Tx } from '@respi/kit/command.js';
import { type House, houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { endDelegationsOf, takeTurnsOf } from '../delegation/lend-roles.js';
import { lastUses } from '../identity/last-uses.js';
import { endAllSessions } from '../identity/sessions.js';
import { currentRules, dueAccounts, isStillDue } from './account-rules.js';
import { entiLeftAlone } from './last-administrator.js';

const DAY_MS = 86_400_000;

async function warn(tx: Tx, person: { id: string; email: string; locale: string }, days: number): Promise<void> {
  await tx.sql('update person set warned_at = ?, version = version + 1 where id = ?::uuid', [tx.now, person.id]);
  await tx.event({ entity: 'person', entityId: person.id, verb: 'inactivity-warned' });
  await tx.mail({
    to: person.email,
    template: 'inactive-account',
    locale: person.locale,
    params: { days },
    entityKey: `person:${person.id}`,
  });
}

/** The last administrator of an ente stays: an ente that nobody administers could invite nobody (N17). */
async function disable(tx: Tx, personId: string): Promise<boolean> {
  if ((await entiLeftAlone(tx, personId)).length > 0) return false;
  await tx.sql(
    `update person set disabled_at = ?, disabled_reason = 'INACTIVITY', version = version + 1 where id = ?::uuid`,
    [tx.now, personId],
  );
  await endDelegationsOf(tx, { fromPerson: personId });
  await tx.event({ entity: 'person', entityId: personId, verb: 'person-disabled', detail: { reason: 'INACTIVITY' } });
  return true;
}

/** Warns who has not signed in for long, and disables who does not come after the warning (I14). One act per person, who is looked at anew in it. */
export const inactiveAccounts: HouseJob = {
  name: 'inactive-accounts',
  everySeconds: 3_600,
  async run(house: House) {
    const ctx = houseContext(house, { actor: SYSTEM, requestId: 'inactive-accounts', locale: 'it', mayWrite: true });
    const rules = await currentRules(ctx);
    const due = await dueAccounts(ctx, rules, await lastUses(house));
    await ctx.db.finish();
    const day = Math.floor(house.clock.now().getTime() / DAY_MS);
    for (const account of due) {
      const { person, step } = account;
      const input = { clientKey: `inactive-${step}-${person.id}-${day}` };
      const { isOver } = await command(ctx, { verb: 'inactiveAccounts', input }, async (tx) => {
        await takeTurnsOf(tx, person.id);
        if (!(await isStillDue(tx, account, rules))) return { isOver: false };
        if (step === 'disable') return { isOver: await disable(tx, person.id) };
        await warn(tx, person, rules.disableDays - rules.warnDays);
        return { isOver: false };
      });
      if (isOver) await endAllSessions(house, person.id);
    }
  },
};

import { SYSTEM } from '@respi/kit/actor.js';
import { command, jobKey } from '@respi/kit/command.js';
import { houseContext } from '@respi/kit/context.js';
import type { ErasingHouse } from '@respi/kit/privacy/erasure.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { tellToForget } from './tell-houses.js';

interface Silent {
  readonly id: string;
  readonly house: ErasingHouse;
  readonly sealed_of: string | null;
  readonly cancels_future: boolean;
}

/** A house that has not answered for a quarter of an hour is told again, until it has (I18). */
export const erasuresAreToldAgain: HouseJob = {
  name: 'erasures-are-told-again',
  everySeconds: 60,
  async run(house) {
    const ctx = houseContext(house, { actor: SYSTEM, requestId: 'erasures', locale: 'it', mayWrite: true });
    await command(ctx, { verb: 'tellErasuresAgain', input: jobKey('erasures') }, async (tx) => {
      const silent = await tx.sql<Silent>(
        `select e.id, s.house, e.sealed_of, e.cancels_future from erasure_step s join erasure e on e.id = s.erasure_id
         where s.state = 'PENDING' and s.told_at < ?::timestamptz - interval '15 minutes' limit 50 for update of s`,
        [tx.now],
      );
      for (const one of silent) {
        await tellToForget(tx, one.house, one);
        await tx.sql('update erasure_step set told_at = ? where erasure_id = ? and house = ?', [
          tx.now,
          one.id,
          one.house,
        ]);
      }
      return { told: silent.length };
    });
  },
};

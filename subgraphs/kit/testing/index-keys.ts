import { randomBytes } from 'node:crypto';
import { fieldCipher } from '../src/field-cipher.js';
import type { HouseRegister } from '../src/privacy/register.js';
import { type Reindexed, reindex } from '../src/privacy/reindex.js';
import { asSystem } from '../src/privacy/retention.js';
import type { TestHouse } from './stand.js';

/** The index keys of a house under test, as they change. */
export interface IndexKeys {
  /** Knows both and writes under the first: what was written before is found by the second. */
  overlap(): void;
  /** Knows the new key alone: what a platform without an overlap would know, and what is left at the end. */
  freshAlone(): void;
  oldAlone(): void;
  /** One run; cut off after so many batches where that is said, as by a kill. */
  reindex(register: HouseRegister, over?: { batch?: number; killedAfter?: number }): Promise<Reindexed>;
}

/** Takes the index keys of a house into the hands of a test: the key that it stands with is the old one. */
export function indexKeysOf(house: TestHouse): IndexKeys {
  const old = house.env.blindIndexKeys[0] as Buffer;
  const fresh = randomBytes(32);
  const know = (...keys: Buffer[]) =>
    Object.assign(house.open.house, {
      cipher: fieldCipher(house.env.fieldKeys, keys),
      env: { ...house.open.house.env, blindIndexKeys: keys },
    });
  return {
    overlap: () => void know(fresh, old),
    freshAlone: () => void know(fresh),
    oldAlone: () => void know(old),
    async reindex(register, { batch, killedAfter = Number.POSITIVE_INFINITY } = {}) {
      let batches = 0;
      return reindex(
        (act) => {
          batches += 1;
          if (batches > killedAfter) throw new Error('killed');
          return asSystem(house.open.house, act);
        },
        house.open.house.cipher,
        register,
        batch,
      );
    },
  };
}

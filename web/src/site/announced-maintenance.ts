import { MaintenanceDocument, type MaintenanceQuery } from '../graphql/generated/graphql';
import { query } from '../graphql/rsc-client';
import { knownForAWhile } from './known-for-a-while';

/** The pause that is announced or under way, by language, or null; asked at most every 30 seconds. Who announces or ends one forgets it. */
export const announcedMaintenance = knownForAWhile<NonNullable<MaintenanceQuery['currentMaintenance']>>(
  async () => (await query({ query: MaintenanceDocument })).data?.currentMaintenance ?? null,
  30_000,
);

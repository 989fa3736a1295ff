import { fileClock, systemClock } from '@respi/kit/clock.js';
import { drain } from '@respi/kit/http.js';
import { endOnWhatNothingCaught } from '@respi/kit/last-resort.js';
import { log } from '@respi/kit/log.js';
import { startCourier } from './courier.js';
import type { GatewayEnv } from './env.js';
import { openGateway } from './gateway.js';
import type { HouseDoor } from './house-door.js';
import { identityResolver } from './identity.js';
import { Quota } from './quota.js';
import { gatewayServer } from './server.js';
import { TrustedDocuments } from './trusted-documents.js';

/** Runs the gateway over doors that stand already; answers how to end it. */
export async function runGateway(env: GatewayEnv, doors: ReadonlyMap<string, HouseDoor>): Promise<() => Promise<void>> {
  endOnWhatNothingCaught();
  const identity = identityResolver(env.resolverUrl, env.clockFile ? fileClock(env.clockFile) : systemClock);
  const apollo = await openGateway(env, doors, identity.readsOnlyUntil);
  const documents = new TrustedDocuments(env.trustedDocuments);
  const server = await gatewayServer({
    env,
    apollo,
    doors,
    resolve: identity.resolve,
    readsOnlyUntil: identity.readsOnlyUntil,
    forget: identity.forget,
    issue: identity.issue,
    quota: new Quota(identity.perMinute),
    documents,
  });
  const courier = startCourier(doors, env.keys);
  log.info({ port: env.port, houses: [...doors.keys()], trustedDocuments: documents.size }, 'gateway open');
  return async () => {
    await courier.stop();
    await drain(server);
    await apollo.stop();
    await Promise.all([...doors.values()].map((door) => door.close()));
    await identity.close();
  };
}

/** Ends the process gracefully on SIGTERM and SIGINT. */
export function endWith(end: () => Promise<void>): void {
  let ending = false;
  const stop = () => {
    if (ending) return;
    ending = true;
    end().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

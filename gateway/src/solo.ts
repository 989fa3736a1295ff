import '@respi/kit/subgraph.js'; // brings reflect-metadata, which the houses' decorators need before the first of them is read

import { plan as appointments } from '@respi/appointments/plan.js';
import { plan as cases } from '@respi/cases/plan.js';
import { houseEnv } from '@respi/kit/env.js';
import { openHouse } from '@respi/kit/house.js';
import { plan as knowledge } from '@respi/knowledge/plan.js';
import { plan as network } from '@respi/network/plan.js';
import { plan as training } from '@respi/training/plan.js';
import { gatewayEnv } from './env.js';
import { inProcessDoor } from './in-process-door.js';
import { endWith, runGateway } from './run.js';

/* Solo: gateway and the five houses in one process. The only file outside a house that imports houses. */
const open = await Promise.all(
  [network, cases, appointments, knowledge, training].map((plan) => openHouse(plan, houseEnv(plan.name))),
);
const end = await runGateway(gatewayEnv(), new Map(open.map((house) => [house.name, inProcessDoor(house)])));
for (const house of open) house.startWorkers();
endWith(end);

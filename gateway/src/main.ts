import { gatewayEnv } from './env.js';
import { HttpDoor } from './http-door.js';
import { endWith, runGateway } from './run.js';

/* Mesh: the gateway alone, the houses behind HTTP. */
const env = gatewayEnv();
const doors = new Map([...env.urls].map(([house, url]) => [house, new HttpDoor(house, url)]));
endWith(await runGateway(env, doors));

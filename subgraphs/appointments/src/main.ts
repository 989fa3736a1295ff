import { runHouse } from '@respi/kit/serve.js';
import { plan } from './plan.js';

await runHouse(plan);

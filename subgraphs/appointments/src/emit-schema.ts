import { writeSdl } from '@respi/kit/write-sdl.js';
import { plan } from './plan.js';

writeSdl(plan, import.meta.dirname);

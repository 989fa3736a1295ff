import { writeFileSync } from 'node:fs';
import { answerJson, Refused, type Route, readBody } from '@respi/kit/http.js';
import { carryFrom } from './courier.js';
import type { GatewayParts } from './server.js';

/**
 * Hooks for tests, on only under RESPI_TEST_HOOKS=1 and refused in production (docs/testing.md):
 * `POST /test-hooks/clock {offsetMs}` moves the clock of every process, `POST /test-hooks/courier` carries all messages
 * now, `POST /test-hooks/job {house, job}` runs a scheduled job now (solo).
 */
export const testHooks =
  ({ env, doors }: GatewayParts): Route =>
  async (request, response, path) => {
    if (!path.startsWith('/test-hooks/') || request.method !== 'POST') return false;
    const body = JSON.parse((await readBody(request, 10_000)).toString() || '{}') as {
      offsetMs?: number;
      house?: string;
      job?: string;
    };
    if (path === '/test-hooks/clock') {
      if (!env.clockFile || typeof body.offsetMs !== 'number')
        throw new Refused(400, 'BAD_USER_INPUT', 'offsetMs is needed');
      writeFileSync(env.clockFile, String(body.offsetMs));
      answerJson(response, 200, { offsetMs: body.offsetMs });
      return true;
    }
    if (path === '/test-hooks/courier') {
      let carried = 0;
      for (const door of doors.values()) carried += await carryFrom(door, doors, env.keys);
      answerJson(response, 200, { carried });
      return true;
    }
    if (path === '/test-hooks/job') {
      const ran = await doors.get(body.house ?? '')?.runJob?.(body.job ?? '');
      if (ran === undefined) throw new Refused(400, 'BAD_USER_INPUT', 'No such job here');
      answerJson(response, 200, { ran });
      return true;
    }
    return false;
  };

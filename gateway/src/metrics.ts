import type { Route } from '@respi/kit/http.js';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const seconds = new Histogram({
  name: 'respi_request_seconds',
  help: 'Time to answer, by door and outcome',
  labelNames: ['door', 'outcome'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8],
  registers: [registry],
});

/** Measures one answer; labels carry neither operation text nor person. */
export async function observed<T>(door: string, act: () => Promise<T>): Promise<T> {
  const end = seconds.startTimer({ door });
  try {
    const result = await act();
    end({ outcome: 'answered' });
    return result;
  } catch (error) {
    end({ outcome: 'refused' });
    throw error;
  }
}

/** `/metrics` in the format of Prometheus, on loopback or a private network. */
export const metrics = (): Route => async (_request, response, path) => {
  if (path !== '/metrics') return false;
  response.writeHead(200, { 'content-type': registry.contentType });
  response.end(await registry.metrics());
  return true;
};

import { pino } from 'pino';

/** JSON lines on standard output; personal fields never reach them (FIG15). */
export const log = pino({
  level: process.env.RESPI_LOG_LEVEL ?? 'info',
  base: { service: process.env.RESPI_SERVICE ?? 'respi' },
  redact: {
    paths: [
      'email',
      'phone',
      'taxCode',
      'token',
      'password',
      'personName',
      '*.email',
      '*.phone',
      '*.taxCode',
      '*.token',
      '*.password',
      '*.personName',
      'headers',
      '*.variables',
    ],
    censor: '[redacted]',
  },
});
export type Log = typeof log;

const PLACES = 6;

/**
 * What may be told of a fault: its name, its code and the places that it came through. Never its words, which may hold
 * somebody's data, and which may go on over several lines of the stack (a statement with its values, FIG15).
 */
export function wordless(fault: unknown): { name: string; code?: string; at: string[] } {
  if (!(fault instanceof Error)) return { name: typeof fault, at: [] };
  const { name, message, stack = '' } = fault;
  const { code } = fault as { code?: unknown };
  const places = (message ? stack.replace(message, '') : stack)
    .split('\n')
    .filter((line) => /^\s+at \S.*(?::\d+:\d+|<anonymous>)\)?$/.test(line));
  return {
    name,
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) ? { code } : {}),
    at: places.slice(0, PLACES).map((line) => line.trim()),
  };
}

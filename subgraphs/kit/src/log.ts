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

import { pino } from 'pino';
import { log } from '../src/log.js';

/** Who listens to the log of this process, in place of its output. */
export interface LogEar {
  /** All that was said so far, as it would have left the process: one line of JSON each. */
  said(): string;
  close(): void;
}

/** Listens to the log. pino writes to the file descriptor itself: whoever watches `process.stdout` hears nothing of it. */
export function listenToLog(): LogEar {
  const stream = (log as unknown as Record<symbol, { write(line: string): unknown }>)[pino.symbols.streamSym];
  if (!stream) throw new Error('The log has no stream');
  const write = stream.write;
  const lines: string[] = [];
  stream.write = (line) => lines.push(line);
  return {
    said: () => lines.join(''),
    close: () => {
      stream.write = write;
    },
  };
}

import { log } from './log.js';

/**
 * What nothing else has caught ends the process, once it is said: the name of the fault and where, never its words, which
 * may hold somebody's data (ASVS 16.5.4, FIG15). Whoever supervises starts it again.
 */
export function endOnWhatNothingCaught(): void {
  const last = (fault: unknown): void => {
    const { name, stack = '' } = fault instanceof Error ? fault : { name: typeof fault };
    const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
    log.fatal({ name, at: at.slice(0, 6).map((line) => line.trim()) }, 'nothing caught it: the process ends');
    process.exit(1);
  };
  process.on('uncaughtException', last).on('unhandledRejection', last);
}

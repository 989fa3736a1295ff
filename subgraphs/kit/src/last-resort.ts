import { log, wordless } from './log.js';

/**
 * What nothing else has caught ends the process, once it is said: the name of the fault and where, never its words, which
 * may hold somebody's data (ASVS 16.5.4, FIG15). Whoever supervises starts it again.
 */
export function endOnWhatNothingCaught(): void {
  const last = (fault: unknown): void => {
    log.fatal(wordless(fault), 'nothing caught it: the process ends');
    process.exit(1);
  };
  process.on('uncaughtException', last).on('unhandledRejection', last);
}

/** One line per step, with what it took; plain text, for a terminal and a log alike. */
export interface Progress {
  say(line: string): void;
  /** Runs a step and says when it is done, or that it failed. */
  step<T>(name: string, act: () => Promise<T> | T): Promise<T>;
}

export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** An aborted signal ends the run of steps: the one under way is left, with what it started still to be stopped. */
export function progressOn(
  write: (text: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Progress {
  const aborted = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );
  aborted.catch(() => {});
  let isOpen = false;
  const say = (line: string) => {
    write(`${isOpen ? '\n' : ''}${line}\n`);
    isOpen = false;
  };
  const finish = (name: string, how: string) => {
    write(isOpen ? ` ${how}\n` : `  ${name}: ${how}\n`);
    isOpen = false;
  };
  return {
    say,
    async step(name, act) {
      const startedAt = Date.now();
      write(`  ${name} …`);
      isOpen = true;
      try {
        signal.throwIfAborted();
        const result = await Promise.race([act(), aborted]);
        finish(name, seconds(Date.now() - startedAt));
        return result;
      } catch (error) {
        finish(name, 'failed');
        throw error;
      }
    },
  };
}

/** What a step found. `failures` are printed; a kind with a failure fails the run. */
export interface Outcome {
  /** Counts per kind of check, for the table at the end. */
  readonly kinds: readonly { readonly kind: string; readonly passed: number; readonly failed: number }[];
  readonly failures: readonly string[];
  /** One line about what was looked at. */
  readonly note?: string;
}

/** A step of `npm test`; its name is what `--only` takes. */
export interface Step {
  readonly name: string;
  run(context: SuiteContext): Promise<Outcome>;
}

/** What the steps share. */
export interface SuiteContext {
  /** Arguments after `--`, handed to the tool of the step. */
  readonly rest: readonly string[];
  readonly resultsDir: string;
  say(line: string): void;
  /** Administrator's address of the cluster of this run; started at the first call. */
  testPostgres(): Promise<string>;
}

/** A check that is one thing: it holds or it does not. */
export const one = (kind: string, failures: readonly string[], note?: string): Outcome => ({
  kinds: [{ kind, passed: failures.length === 0 ? 1 : 0, failed: failures.length === 0 ? 0 : 1 }],
  failures,
  ...(note ? { note } : {}),
});

/** A defence that can be taken away: a change of the compiled code, made for one run of tests and undone after it. */
export interface Switch {
  readonly name: string;
  /** Threat or pitfall that the defence answers. */
  readonly answers: string;
  /** Compiled file, from the root of the repository. */
  readonly file: string;
  readonly find: string | RegExp;
  readonly put: string;
  /** Workspace and pattern of the tests that must turn red. */
  readonly tests: readonly [workspace: string, pattern: string];
  /** Part of the title that every red test must carry: another one that turns red does not belong to the defence. */
  readonly titles: RegExp;
}

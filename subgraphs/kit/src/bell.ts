/**
 * Wakes loops that rest, within one process: a house rings when a command of its has committed, and its letters and
 * messages leave at once. Who hears nothing (another process) finds the work at its next round all the same.
 */
export class Bell {
  #listeners = new Set<() => void>();

  /** Calls `wake` at every ring; answers how to stop listening. */
  listen(wake: () => void): () => void {
    this.#listeners.add(wake);
    return () => void this.#listeners.delete(wake);
  }

  ring(): void {
    for (const wake of this.#listeners) wake();
  }
}

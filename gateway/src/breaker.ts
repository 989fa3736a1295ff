/** Circuit breaker: opens after five failures in a row, lets one request through every second until one succeeds. */
export class Breaker {
  #failures = 0;
  #nextTry = 0;

  constructor(
    private readonly threshold = 5,
    private readonly pauseMs = 1_000,
    private readonly now: () => number = Date.now,
  ) {}

  allows(): boolean {
    if (this.#failures < this.threshold) return true;
    if (this.now() < this.#nextTry) return false;
    this.#nextTry = this.now() + this.pauseMs;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures >= this.threshold) this.#nextTry = this.now() + this.pauseMs;
  }
}

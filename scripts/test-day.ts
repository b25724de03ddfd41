import type { Reporter, TestModule } from "vitest/node";

/** After a run that failed: what was tried in turn hangs on the day, and how to repeat it on another. */
export class TestDay implements Reporter {
  readonly #day: number;

  constructor(day: number) {
    this.#day = day;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.every((module) => module.ok())) return;
    console.log(`What is tried in turn was that of day ${this.#day}: TEST_DAY=${this.#day} repeats it.`);
  }
}

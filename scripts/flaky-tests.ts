import type { Reporter, TestCase } from "vitest/node";

/** Names the tests that passed only when they were tried again: each is to be mended, though it stops nobody. */
export class FlakyTests implements Reporter {
  readonly #found: TestCase[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.#found.push(test);
  }

  onTestRunEnd(): void {
    for (const test of this.#found) {
      const [error] = test.result().errors ?? [];
      console.log(
        `Passed only when tried again, to be mended: ${test.module.relativeModuleId} > ${test.fullName}`,
      );
      if (error) console.log(`  ${error.message}`);
    }
  }
}

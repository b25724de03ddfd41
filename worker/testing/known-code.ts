interface Runner {
  evaluatedModules: { getModuleByUrl(url: string): { meta?: object } | undefined };
  cachedModule(url: string, importer?: string): Promise<unknown>;
}

const patched = Symbol.for("milepost: asks for no code twice");

/**
 * For each import in each file Vitest's runner asks its server, in another process, whether the code has changed that
 * it has. During a run none does, and a file leads to three thousand imports: that was most of a small file's work.
 * Modules are evaluated anew all the same. `vi.mock` finds no way past it: no file of this project may need one. Where
 * Vitest's inside has become another, its runner asks again.
 */
export function askForNoCodeTwice(): void {
  const { moduleRunner: runner } =
    (globalThis as { __vitest_mocker__?: { moduleRunner?: Runner } }).__vitest_mocker__ ?? {};
  if (!runner?.cachedModule || patched in runner) return;
  const ask = runner.cachedModule.bind(runner);
  const cachedModule: Runner["cachedModule"] = async (url, importer) => {
    const known = runner.evaluatedModules.getModuleByUrl(url);
    return known?.meta ? known : ask(url, importer);
  };
  Object.assign(runner, { cachedModule, [patched]: true });
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

/** A browser whose profile outlives it, and which can be ended as a dead battery ends one. */
export function killableBrowser(executablePath: string) {
  const profile = mkdtempSync(join(tmpdir(), "browser-"));
  const portFile = join(profile, "DevToolsActivePort");
  let [child, browser]: [ChildProcess | null, Browser | null] = [null, null];

  /** Its own page, of the size of a phone. */
  async function open(): Promise<Page> {
    rmSync(portFile, { force: true });
    // A group of its own: with the browser go all its processes, and none besides.
    child = spawn(
      executablePath,
      [
        ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
        ...[`--user-data-dir=${profile}`, "--remote-debugging-port=0", "--lang=en-US", "about:blank"],
      ],
      { detached: true, stdio: "ignore" },
    );
    for (const until = Date.now() + 30_000; !existsSync(portFile); ) {
      if (Date.now() > until) throw new Error("the browser did not start");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const [port, path] = readFileSync(portFile, "utf8").split("\n");
    browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
    const [context] = browser.contexts();
    if (!context) throw new Error("the browser has no profile");
    context.setDefaultTimeout(10_000);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 390, height: 844 });
    return page;
  }

  /** SIGKILL, to the browser and all its processes: nothing is written, and no page hears of it. */
  async function kill(): Promise<void> {
    const [dying, closing] = [child, browser];
    [child, browser] = [null, null];
    if (!dying?.pid) return;
    const ended = once(dying, "exit");
    process.kill(-dying.pid, "SIGKILL");
    await ended;
    await closing?.close().catch(() => {});
  }

  return {
    open,
    kill,
    async close() {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

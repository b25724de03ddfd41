import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Miniflare } from "miniflare";
import { workerdPidFile } from "./state-lock.ts";

/*
 * A service manager sends SIGTERM to the whole process group, so workerd has it as soon as we do. It then takes no
 * more requests, finishes those that it has begun, and ends at once; clicks that it answered a moment before and that
 * wait in its memory for their counters would be gone. A request whose answer never ends keeps it, and all that it is
 * still about, until we let it go.
 */

/** Beside the product, at an address of its own that only this process knows. */
export const keeper = {
  name: "keeper",
  modules: true,
  compatibilityDate: "2026-11-01",
  script: `export default {
    fetch() {
      const { readable, writable } = new IdentityTransformStream();
      const writer = writable.getWriter();
      const go = async () => {
        for (;;) {
          await writer.write(new Uint8Array(1));
          await scheduler.wait(10_000);
        }
      };
      go().catch(() => {});
      return new Response(readable);
    },
  }`,
  unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
};

/** Asks the keeper; called before anything is answered. */
export async function holdOpen(miniflare: Miniflare): Promise<void> {
  const request = get(await miniflare.unsafeGetDirectURL(keeper.name), { agent: false });
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  // It breaks off where the runtime is killed: then there is nothing to keep.
  for (const stream of [request, answer]) stream.on("error", () => {});
  answer.resume();
  request.socket?.unref();
}

/** By when a click that was answered is in its counter's storage, on a machine that has much else to do. */
const arrivalMs = 2000;

/** Lets the runtime finish what it has begun, clicks on their way included; it takes nothing more. */
export async function drain(state: string): Promise<void> {
  try {
    process.kill(Number(readFileSync(workerdPidFile(state), "utf8")), "SIGTERM");
  } catch {
    return; // it is gone
  }
  await sleep(arrivalMs);
}

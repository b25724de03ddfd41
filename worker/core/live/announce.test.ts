import { expect, it, vi } from "vitest";
import type { Env } from "../../env";
import { testEnv } from "../../testing/api";
import { announce } from "./announce";

/** An environment whose feed notes what it is told, and fails so many times first. */
function listening(failures = 0) {
  const told: [string, string[]][] = [];
  let left = failures;
  const notify = async (module: string, changes: string[]) => {
    if (left-- > 0) throw new Error("the feed is restarting");
    told.push([module, changes]);
  };
  const env = { ...testEnv, LIVE_FEED: { getByName: () => ({ notify }) } } as unknown as Env;
  return { env, told };
}

it("tells in one call what changes at about the same time, each change once", async () => {
  const { env, told } = listening();
  for (let i = 0; i < 200; i++) announce(env, "garden", [`c${i % 3}`]);
  announce(env, "garden", []);
  await vi.waitFor(() => expect(told).toEqual([["garden", ["c0", "c1", "c2"]]]));
  announce(env, "garden", ["c3"]);
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[1]).toEqual(["garden", ["c3"]]);
});

it("tries again while the feed does not answer", async () => {
  const { env, told } = listening(2);
  announce(env, "garden", ["c1"]);
  await vi.waitFor(() => expect(told).toHaveLength(1), 5000);
});

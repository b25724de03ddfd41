import { expect, it } from "vitest";
import wranglerToml from "../../../wrangler.toml?raw";

it("the queue of sign-ups has one consumer at a time, so that they keep their order", () => {
  const consumers = [...wranglerToml.matchAll(/queue = "[\w-]*-signups"\n((?:\w+ = .*\n)+)/g)].filter(
    ([, lines]) => lines?.includes("max_batch_size"),
  );
  expect(consumers).toHaveLength(3);
  for (const [, lines] of consumers) expect(lines).toContain("max_concurrency = 1\n");
});

import { expect, it } from "vitest";
import { readLimited, readOut } from "./read-body";

/** A body that comes piece by piece, and how many of its pieces were taken. */
function sent(pieces: number, { length = false, breaks = false } = {}) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken === pieces) return breaks ? controller.error(new Error("gone")) : controller.close();
        taken += 1;
        controller.enqueue(new Uint8Array(1000));
      },
    },
    { highWaterMark: 0 },
  );
  const headers: Record<string, string> = length ? { "content-length": String(pieces * 1000) } : {};
  const init = { method: "POST", body, headers, duplex: "half" };
  return { request: new Request("https://milepost.test/", init), taken: () => taken };
}

// Whoever is still sending when the connection closes never reads what was wrong.
it.each([
  ["that tells its length", { length: true }],
  ["that does not", {}],
])("a body %s and is refused for its size is read to its end", async (_, of) => {
  const { request, taken } = sent(40, of);
  await expect(readLimited(request, 2000)).rejects.toMatchObject({ code: "payload_too_large" });
  expect(taken()).toBeLessThan(10);
  await readOut(request);
  expect(taken()).toBe(40);
});

it("a body that breaks off, one that was read, and none are as good as read", async () => {
  const broken = sent(3, { breaks: true });
  await readOut(broken.request);
  expect(broken.taken()).toBe(3);
  const read = sent(3).request;
  expect(await readLimited(read, 5000)).toHaveLength(3000);
  await readOut(read);
  await readOut(new Request("https://milepost.test/"));
});

import { createExecutionContext } from "cloudflare:test";
import { expect, it } from "vitest";
import worker from "..";
import { administrator, origin, testEnv } from "./api";

const mega = 1024 * 1024;

/** A body of so many MB that comes in parts, and what became of it. */
function upload(megabytes: number) {
  const seen = { parts: 0, isCut: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.parts === megabytes) return controller.close();
        seen.parts += 1;
        controller.enqueue(new Uint8Array(mega).fill(97));
      },
      cancel() {
        seen.isCut = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}

async function send(path: string, megabytes: number, { token, type }: { token?: string; type: string }) {
  const { body, seen } = upload(megabytes);
  const headers = { "content-type": type, ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const incoming = new Request(origin + path, { method: "POST", body, headers });
  const { status } = await worker.fetch(incoming, testEnv, createExecutionContext());
  return { status, ...seen };
}

it("what is refused is read to its end, so that who sends it hears why", async () => {
  const { token } = await administrator();
  const whole = (status: number, parts: number) => ({ status, parts, isCut: false });
  const file = { type: "application/x-ndjson" };
  expect(await send("/api/v1/imports/events", 12, { token, ...file })).toEqual(whole(413, 12));
  expect(await send("/api/v1/imports/events", 3, file)).toEqual(whole(401, 3));
  expect(await send("/api/v1/officers", 3, { token, type: "application/json" })).toEqual(whole(413, 3));
  expect(await send("/dashboard/nowhere", 3, file)).toEqual(whole(404, 3));
});

it("but not for ever", async () => {
  const { parts, isCut } = await send("/api/v1/imports/events", 128, { type: "application/x-ndjson" });
  expect(parts).toBeLessThanOrEqual(101);
  expect(isCut).toBe(true);
});

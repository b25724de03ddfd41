import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";

// What docs/snippets tells people to copy does what it says.

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

interface Heard {
  key: string | undefined;
  authorization: string | undefined;
  body: unknown;
}

/** Milepost, as far as a sign-up goes: it answers with these statuses, one after another. */
async function milepost(statuses: number[]): Promise<Heard[]> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => {
      text += part;
    });
    request.on("end", () => {
      const { "idempotency-key": key, authorization } = request.headers;
      heard.push({ key: String(key), authorization, body: JSON.parse(text) });
      const status = statuses.shift() ?? 202;
      response.writeHead(status, { "content-type": "application/json" });
      const refused = { code: "validation_failed", detail: "Give an e-mail address." };
      response.end(JSON.stringify(status === 202 ? { signup_id: "snp_1", status: "accepted" } : refused));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  stops.push(() => server.close());
  process.env.MILEPOST_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.MILEPOST_KEY = "mp_key";
  return heard;
}

const { tellSignup } = (await import("../docs/snippets/node-server.mjs" as string)) as {
  tellSignup(signup: Record<string, string>): Promise<unknown>;
};
const signup = { id: "1042", email: "asha@example.org", click_id: "click", ref: "code" };

it("a Node server tells of a sign-up, and tries again under the same key", async () => {
  const heard = await milepost([503, 202]);
  expect(await tellSignup(signup)).toEqual({ signup_id: "snp_1", status: "accepted" });
  expect(heard).toHaveLength(2);
  for (const one of heard) {
    expect(one).toEqual({
      key: "signup-1042",
      authorization: "Bearer mp_key",
      body: { email: "asha@example.org", external_id: "1042", click_id: "click", ref_code: "code" },
    });
  }
});

it("a Node server does not send again what is refused, and says why", async () => {
  const heard = await milepost([400]);
  await expect(tellSignup(signup)).rejects.toThrow("Give an e-mail address. (validation_failed)");
  expect(heard).toHaveLength(1);
});

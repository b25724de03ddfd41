import { join, resolve } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeEach, expect, it, vi } from "vitest";
import { snippetOptions } from "../build/snippet.ts";

const root = resolve(import.meta.dirname, "../..");
const built = await build({ ...snippetOptions(root), outdir: join(root, "web/dist"), write: false });
const code = built.outputFiles[0]?.text ?? "";

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });
let stored: Map<string, string>;
const fetch = vi.fn<typeof globalThis.fetch>();

interface Milepost {
  signup(person: object): Promise<{ signup_id: string }>;
}

/** The script on a page at this address, as a browser would run it. */
function load(address: string, data: Record<string, string> = {}): Milepost {
  const window: { milepost?: Milepost } = {};
  vm.runInNewContext(code, {
    window,
    document: {
      currentScript: { src: "https://milepost.example/milepost.js", dataset: { key: "pk_test", ...data } },
    },
    location: new URL(address),
    localStorage: {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => stored.set(name, value),
    },
    fetch,
    crypto,
    URL,
    URLSearchParams,
    setTimeout: (run: () => void) => setTimeout(run, 0),
  });
  if (!window.milepost) throw new Error("the script set no window.milepost");
  return window.milepost;
}
const sent = (call = 0) => {
  const [url, init] = fetch.mock.calls[call] ?? [];
  return {
    url,
    headers: init?.headers as Record<string, string>,
    body: JSON.parse(String(init?.body)),
    init,
  };
};

beforeEach(() => {
  stored = new Map();
  fetch.mockReset();
  fetch.mockImplementation(async () => answer(202, { signup_id: "snp_1", status: "accepted" }));
});

it("weighs at most 1.5 KB gzipped", () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(1536);
});

it("sends the sign-up with what the landing address brought, without cookies", async () => {
  const milepost = load("https://join.example.org/?click_id=click&ref=code&utm=1");
  expect(await milepost.signup({ email: "asha@example.org", external_id: "7" })).toMatchObject({
    signup_id: "snp_1",
  });
  const { url, headers, body, init } = sent();
  expect(url).toBe("https://milepost.example/api/v1/track/signup");
  expect(headers.authorization).toBe("Bearer pk_test");
  expect(headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(body).toEqual({ click_id: "click", ref_code: "code", email: "asha@example.org", external_id: "7" });
  expect(init?.credentials).toBe("omit");
});

it("remembers it on later pages, until the window is over", async () => {
  load("https://join.example.org/?click_id=first&ref=code", { days: "1" });
  await load("https://join.example.org/form").signup({ email: "a@example.org" });
  expect(sent().body.click_id).toBe("first");
  stored.set(
    "milepost",
    JSON.stringify({ ...JSON.parse(stored.get("milepost") ?? "{}"), until: Date.now() - 1 }),
  );
  fetch.mockImplementation(async () => answer(202, { signup_id: "snp_2" }));
  await load("https://join.example.org/form").signup({ email: "a@example.org" });
  expect(sent(1).body).toEqual({ email: "a@example.org" });
});

it("keeps the last click, or the first where the page says so", async () => {
  load("https://join.example.org/?click_id=first");
  await load("https://join.example.org/?click_id=last").signup({ email: "a@example.org" });
  expect(sent(0).body.click_id).toBe("last");
  await load("https://join.example.org/?click_id=later", { keep: "first" }).signup({
    email: "a@example.org",
  });
  expect(sent(1).body.click_id).toBe("last");
});

it("tries again, under the same key, when the network or the server fails", async () => {
  fetch
    .mockRejectedValueOnce(new TypeError("offline"))
    .mockImplementationOnce(async () => answer(503, {}, { "retry-after": "1" }))
    .mockImplementationOnce(async () => answer(429, {}));
  const milepost = load("https://join.example.org/?ref=code");
  await milepost.signup({ email: "a@example.org" });
  const keys = fetch.mock.calls.map((_, i) => sent(i).headers["idempotency-key"]);
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(1);
  await milepost.signup({ email: "b@example.org" });
  expect(sent(4).headers["idempotency-key"]).not.toBe(keys[0]);
});

it("gives up after four attempts, and at once on a refusal, saying why", async () => {
  const milepost = load("https://join.example.org/?ref=code");
  fetch.mockImplementation(async () => answer(400, { detail: "Give an e-mail address." }));
  await expect(milepost.signup({ email: "?" })).rejects.toMatchObject({
    status: 400,
    message: "Give an e-mail address.",
  });
  expect(fetch).toHaveBeenCalledTimes(1);
  fetch.mockReset();
  fetch.mockRejectedValue(new TypeError("offline"));
  await expect(milepost.signup({ email: "a@example.org" })).rejects.toThrow("offline");
  expect(fetch).toHaveBeenCalledTimes(4);
});

it("works where the browser keeps nothing", async () => {
  stored.get = () => {
    throw new Error("denied");
  };
  stored.set = stored.get as never;
  await load("https://join.example.org/?click_id=now").signup({ email: "a@example.org" });
  expect(sent().body.click_id).toBe("now");
});

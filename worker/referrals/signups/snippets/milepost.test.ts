import { join, resolve } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeEach, expect, it, vi } from "vitest";
import { snippetOptions } from "../../../../web/build/snippet.ts";
import { signClick } from "../../clicks/click-token.ts";
import { signCode } from "../../signing/code.ts";
import { keyRing } from "../../signing/key-ring.ts";

const root = resolve(import.meta.dirname, "../../../..");
const built = await build({ ...snippetOptions(root), outdir: join(root, "web/dist"), write: false });
const code = built.outputFiles[0]?.text ?? "";

// As the redirect makes them.
const ring = keyRing(`1=${Buffer.alloc(32, 7).toString("base64")}`);
const clickAt = (at: number, referrer = "") =>
  signClick(ring, {
    ...{ referral: 70_000, campaign: 3, bot: false, at, source: "link", country: "NP" },
    nonce: crypto.getRandomValues(new Uint8Array(7)),
    origin: { device: "mobile", browser: "Chrome", system: "Android", referrer },
  });
const codeOf = (referral: number, campaign = 3) =>
  signCode(ring, { referral, officer: 12, campaign, issuedAt: Math.floor(Date.now() / 1000) });
const click = clickAt(Date.now());
const ref = codeOf(70_000);

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });
let stored: Map<string, string>;
const fetch = vi.fn<typeof globalThis.fetch>();

interface Milepost {
  signup(person: object): Promise<{ status: string }>;
}

/** The script on a page at this address, as a browser would run it. */
function load(
  address: string,
  data: Record<string, string> = {},
  navigator: { doNotTrack?: string; globalPrivacyControl?: boolean } = {},
): Milepost {
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
    navigator,
    fetch,
    crypto,
    atob,
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
  fetch.mockImplementation(async () => answer(202, { status: "accepted" }));
});

it("weighs at most 1.5 KB gzipped", () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(1536);
});

it("sends the sign-up with what the landing address brought, without cookies", async () => {
  const milepost = load(`https://join.example.org/?click_id=${click}&ref=${ref}&utm=1`);
  expect(await milepost.signup({ email: "asha@example.org", external_id: "7" })).toEqual({
    status: "accepted",
  });
  const { url, headers, body, init } = sent();
  expect(url).toBe("https://milepost.example/api/v1/track/signup");
  expect(headers.authorization).toBe("Bearer pk_test");
  expect(headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(body).toEqual({ click_id: click, ref_code: ref, email: "asha@example.org", external_id: "7" });
  expect(init?.credentials).toBe("omit");
});

it("remembers it on later pages, until the window is over", async () => {
  load(`https://join.example.org/?click_id=${click}&ref=${ref}`, { days: "1" });
  await load("https://join.example.org/form").signup({ email: "a@example.org" });
  expect(sent().body.click_id).toBe(click);
  stored.set(
    "milepost",
    JSON.stringify({ ...JSON.parse(stored.get("milepost") ?? "{}"), until: Date.now() - 1 }),
  );
  await load("https://join.example.org/form").signup({ email: "a@example.org" });
  expect(sent(1).body).toEqual({ email: "a@example.org" });
});

it("keeps nothing for a browser that wants no tracking, and reads nothing that is kept", async () => {
  const address = `https://join.example.org/?click_id=${click}&ref=${ref}`;
  for (const wish of [{ globalPrivacyControl: true }, { doNotTrack: "1" }]) {
    fetch.mockClear();
    await load(address, {}, wish).signup({ email: "a@example.org" });
    expect(sent().body.click_id).toBe(click);
    expect(stored.size).toBe(0);
  }
  load(address);
  fetch.mockClear();
  await load("https://join.example.org/form", {}, { doNotTrack: "1" }).signup({ email: "a@example.org" });
  expect(sent().body).toEqual({ email: "a@example.org" });
});

it("keeps the last click, or the first where the page says so", async () => {
  const [last, later] = [clickAt(Date.now()), clickAt(Date.now())];
  load(`https://join.example.org/?click_id=${click}`);
  await load(`https://join.example.org/?click_id=${last}`).signup({ email: "a@example.org" });
  expect(sent(0).body.click_id).toBe(last);
  const first = load(`https://join.example.org/?click_id=${later}`, { keep: "first" });
  await first.signup({ email: "a@example.org" });
  expect(sent(1).body.click_id).toBe(last);
});

it("knows every click's id and code that is issued", async () => {
  for (let i = 0; i < 300; i++) {
    const id = clickAt(Date.now() - i * 86_400_000, "x".repeat(i % 43));
    const code = codeOf(i ** 3 + 1, i + 1);
    stored.clear();
    await load(`https://join.example.org/?ref=${code}&click_id=${id}`).signup({ email: "a@example.org" });
    expect(sent(i).body).toMatchObject({ click_id: id, ref_code: code });
  }
});

it.each([
  "ref=producthunt",
  "ref=",
  "ref=550e8400-e29b-41d4-a716-446655440000",
  "ref=a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
  "click_id=fb.1.1700000000000.123456789",
  "click_id=550e8400-e29b-41d4-a716-446655440000",
  `click_id=${"EAIaIQobChMI".repeat(5)}`,
  `click_id=${"a".repeat(5000)}&ref=${"b".repeat(5000)}`,
  "click_id=%00%E0%A4%A&ref=a%20b",
])("forgets no real click for what is another's: ?%s", async (query) => {
  for (const keep of ["last", "first"]) {
    stored.clear();
    fetch.mockClear();
    await load(`https://join.example.org/?${query}`, { keep }).signup({ email: "a@example.org" });
    expect(sent(0).body).toEqual({ email: "a@example.org" });
    load(`https://join.example.org/?click_id=${click}&ref=${ref}`, { keep });
    await load(`https://join.example.org/?${query}`, { keep }).signup({ email: "a@example.org" });
    expect(sent(1).body).toEqual({ click_id: click, ref_code: ref, email: "a@example.org" });
  }
});

it("keeps the click that came before a code alone", async () => {
  const other = codeOf(5);
  load(`https://join.example.org/?click_id=${click}&ref=${ref}`);
  await load(`https://join.example.org/?ref=${other}`).signup({ email: "a@example.org" });
  expect(sent().body).toMatchObject({ click_id: click, ref_code: other });
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
  await load(`https://join.example.org/?click_id=${click}`).signup({ email: "a@example.org" });
  expect(sent().body.click_id).toBe(click);
});

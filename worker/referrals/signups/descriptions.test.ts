import { describe, expect, it } from "vitest";
import { testEnv } from "../../testing/api";
import { apiKey, campaign, clickOn, linkOf, rowOf, settledSignUp, signUp, someone } from "../testing/signups";
import { decryptAddress } from "./address";

// What describes a visitor may be wrong in every way there is, and never costs the sign-up.

const key = await apiKey();
const running = await campaign();
const link = await linkOf(running);

async function evidenceOf(described: object) {
  const answer = await signUp(key, { email: someone(), campaign_id: running.id, ...described });
  expect(answer.status, JSON.stringify(described).slice(0, 100)).toBe(202);
  return JSON.parse((await rowOf(answer.body.signup_id)).evidence);
}

it("a visitor is kept masked, hashed and by the host they came from", async () => {
  const evidence = await evidenceOf({
    visitor_ip: "203.0.113.77",
    user_agent: "Mozilla/5.0",
    country: "NP",
    referrer: "https://news.example.org/story?reader=asha",
  });
  expect(evidence.visitor).toMatchObject({
    ip_masked: "203.0",
    visitor: expect.stringMatching(/^[\w-]{11}$/),
    country: "NP",
    referrer: "news.example.org",
  });
  expect(JSON.stringify(evidence)).not.toContain("113.77");
});

describe("what cannot be read of a visitor is unknown", () => {
  const known = { user_agent: "Mozilla/5.0" };
  it.each(["T1", "XX", "", "NPL", "Nepal", "n", "१", 9, null, ["NP"], { code: "NP" }, true])(
    "country %j",
    async (country) => {
      expect((await evidenceOf({ ...known, country })).visitor.country).toBe("");
    },
  );
  it.each([
    "",
    "1.2.3.4:5123",
    "300.1.1.1",
    "unknown",
    "1.2.3",
    "::ffff:1.2.3.4.5",
    "x".repeat(5000),
    16909060,
    null,
  ])("address %j", async (visitor_ip) => {
    expect((await evidenceOf({ ...known, visitor_ip })).visitor).toMatchObject({
      ip_masked: "",
      visitor: "",
    });
  });
  it.each(["", "about:client", "news", "x".repeat(100_000), 9, null, {}])("referrer %j", async (referrer) => {
    expect((await evidenceOf({ ...known, referrer })).visitor.referrer).toBe("");
  });
  it("all of it: nobody is described", async () => {
    expect(
      (await evidenceOf({ visitor_ip: "?", country: "T1", referrer: "", user_agent: null })).visitor,
    ).toBeNull();
  });
});

it("what can be read is, however it is written", async () => {
  expect((await evidenceOf({ country: " np " })).visitor.country).toBe("NP");
  expect((await evidenceOf({ visitor_ip: " 203.0.113.9 " })).visitor.ip_masked).toBe("203.0");
});

it("what is too long is cut, control characters are spaces", async () => {
  const { visitor } = await evidenceOf({ user_agent: `Agent\u0000\r\n${"x".repeat(50_000)}` });
  expect(visitor.user_agent).toMatch(/^Agent x{50,}$/);
  const referrer = `https://news.example.org/${"p".repeat(50_000)}`;
  expect((await evidenceOf({ referrer })).visitor.referrer).toBe("news.example.org");
});

it.each([
  ["  Asha  ", "Asha"],
  [`Asha\r\nRai\u0007`, "Asha Rai"],
  ["क".repeat(100), "क".repeat(60)],
  ["\ud800", null],
  ["   ", null],
  [9, null],
  [null, null],
  [{ name: "Asha" }, null],
])("a first name %j is kept as %j", async (first_name, kept) => {
  const answer = await signUp(key, { email: someone(), campaign_id: running.id, first_name });
  expect(answer.status).toBe(202);
  const { first_name_encrypted: encrypted } = await rowOf(answer.body.signup_id);
  expect(encrypted && (await decryptAddress(testEnv.DATA_KEY, String(encrypted)))).toBe(kept);
});

it("a code or a click's id that is longer than any of ours costs no sign-up", async () => {
  for (const token of ["x".repeat(4001), `https://go.example.org/r/${"A".repeat(50_000)}`]) {
    for (const field of ["ref_code", "click_id"]) {
      const body = { email: someone(), campaign_id: running.id, [field]: token };
      expect((await signUp(key, body)).status, field).toBe(202);
    }
  }
});

it.each(["+977 981-2345678", "call me", "", 977, null])("a phone %j may come with it", async (phone) => {
  await evidenceOf({ phone });
});

it("an empty date is none", async () => {
  expect(await evidenceOf({ occurred_at: "" })).not.toHaveProperty("dated");
  expect(await evidenceOf({ occurred_at: null })).not.toHaveProperty("dated");
});

describe("a code", () => {
  it.each([
    (code: string) => code,
    (code: string) => ` ${code}\n`,
    (code: string) => `https://milepost.example/r/${code}`,
    (code: string) => `https://milepost.example/r/${code}?s=qr&utm_source=a#top`,
    (code: string) => `http://127.0.0.1:8787/track/${code}`,
    (code: string) => `milepost.example/r/${code}.`,
    (code: string) => `/r/${code}/`,
    (code: string) => `https://milepost.example/r/${code}?utm_campaign=${"x".repeat(1000)}`,
    (code: string) => `https://milepost.example/r/%${code.charCodeAt(0).toString(16)}${code.slice(1)})`,
    (code: string) => `https://join.example.org/?ref=${code}&click_id=`,
  ])("may be the whole link: %s", async (written) => {
    await clickOn(link, Date.now() - 5000);
    const row = await settledSignUp(key, { email: someone(), ref_code: written(link.code) });
    expect(row).toMatchObject({ reason: "code", referral_id: link.id });
  });

  it.each([
    "producthunt",
    `${link.code}x`,
    `x${link.code}`,
    "https://milepost.example/r/",
    "https://example.org",
    "x".repeat(3000),
  ])("that is none of ours is kept as such: %j", async (ref_code) => {
    const row = await settledSignUp(key, { email: someone(), ref_code, campaign_id: running.id });
    expect(row).toMatchObject({ reason: "bad_token", referral_id: null, campaign_id: running.id });
  });

  it("and a click's id that are both foreign cost nothing", async () => {
    const foreign = { click_id: "CjwKCAiA-foreign", ref_code: "producthunt" };
    expect(await settledSignUp(key, { email: someone(), ...foreign })).toMatchObject({ reason: "bad_token" });
  });
});

describe("an address", () => {
  it("is one however it is typed", async () => {
    const first = await signUp(key, { email: "Ren\u00e9e@Example.org", campaign_id: running.id });
    for (const email of [
      " rene\u0301e@example.ORG ",
      "re\u200bn\u00e9e@example.org",
      "\ufeffren\u00e9e@exam\u00adple.org\u2060",
    ]) {
      const again = await signUp(key, { email, campaign_id: running.id });
      expect(again.body.signup_id).toBe(first.body.signup_id);
    }
    const { email_encrypted: encrypted } = await rowOf(first.body.signup_id);
    expect(await decryptAddress(testEnv.DATA_KEY, String(encrypted))).toBe("Ren\u00e9e@Example.org");
  });

  it.each(["", "\u200b", "nobody", "a b@example.org", 9, null, undefined])(
    "is the one thing that is needed: %j",
    async (email) => {
      expect((await signUp(key, { email, campaign_id: running.id })).status).toBe(400);
    },
  );
});

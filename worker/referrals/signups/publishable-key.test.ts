import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { api, db, request } from "../../testing/api";
import {
  apiKey,
  campaign,
  clickOn,
  linkOf,
  rowOf,
  type SignupRow,
  settle,
  signUp,
  someone,
  tokenOf,
} from "../testing/signups";

const home = "https://join.example.org";
const running = await campaign({ allowed_origins: [home] });
const link = await linkOf(running);

const page = (
  body: object = {},
  headers: Record<string, string> = {},
  publishableKey = running.publishableKey,
) =>
  signUp(
    publishableKey,
    { email: someone(), campaign_id: running.id, ...body },
    { origin: home, "cf-connecting-ip": "198.51.100.9", ...headers },
  );
const countOf = async () => (await db.get<{ n: number }>(sql`SELECT count(*) AS n FROM signups`))?.n ?? 0;
async function newest(): Promise<SignupRow> {
  const row = await db.get<{ id: string }>(sql`SELECT id FROM signups ORDER BY id DESC LIMIT 1`);
  await settle(row?.id ?? "");
  return rowOf(row?.id ?? "");
}

describe("a campaign's own pages", () => {
  it("may send sign-ups from an allowed origin, and read the answer", async () => {
    const answer = await page();
    expect(answer.status).toBe(202);
    expect(answer.headers.get("access-control-allow-origin")).toBe(home);
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(await newest()).toMatchObject({ channel: "script", campaign_id: running.id });
  });

  it("sign up for their campaign, whether or not anything led there", async () => {
    expect((await page({ campaign_id: undefined })).status).toBe(202);
    expect(await newest()).toMatchObject({ campaign_id: running.id, reason: "no_click" });
    const click_id = await clickOn(link, Date.now() - 5000);
    await page({ campaign_id: undefined, click_id });
    expect(await newest()).toMatchObject({
      campaign_id: running.id,
      referral_id: link.id,
      reason: "last_click",
    });
  });

  it("read their refusals too", async () => {
    const answer = await page({ email: "nobody" });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("access-control-allow-origin")).toBe(home);
    expect(answer.headers.get("vary")).toMatch(/\borigin\b/i); // what is kept of it is for this origin alone
  });

  it("of another origin, without one, or with no such key are refused", async () => {
    for (const origin of ["https://evil.example.org", `${home}.evil.com`, "null", ""]) {
      const answer = await page({}, { origin });
      expect(answer).toMatchObject({ status: 403, body: { code: "origin_not_allowed" } });
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
    expect((await page({}, {}, "pk_none")).status).toBe(401);
  });

  it("may not sign up for another campaign, nor call anything else", async () => {
    const other = await campaign();
    expect((await page({ campaign_id: other.id })).status).toBe(400);
    const headers = { origin: home };
    const token = running.publishableKey;
    const body = { email: someone(), click_id: tokenOf(link, Date.now()) };
    for (const path of ["/track/interest", "/track/enrollment", "/track/click"]) {
      expect((await api("POST", path, { token, headers, body })).status).toBe(401);
    }
    expect((await api("GET", "/signups", { token, headers })).status).toBe(401);
  });

  it("may not date a sign-up, which would take it to when a link was open", async () => {
    const revoked = await linkOf(running, { revokedAt: Date.now() - 60_000 });
    await clickOn(revoked, Date.now() - 120_000);
    const before = await countOf();
    for (const at of [Date.now() - 90_000, Date.now(), Date.now() - 365 * 86_400_000]) {
      const answer = await page({ ref_code: revoked.code, occurred_at: new Date(at).toISOString() });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: "occurred_at" }] } });
    }
    expect(await countOf()).toBe(before);
    await page({ ref_code: revoked.code, occurred_at: "" });
    expect(await newest()).toMatchObject({ reason: "link_not_active", referral_id: null });
  });

  it("say nothing of the visitor that is believed, and nothing that costs the sign-up", async () => {
    for (const described of [
      {
        visitor_ip: "203.0.113.77",
        country: "RW",
        user_agent: "Another/1.0",
        referrer: "https://elsewhere.example",
      },
      { visitor_ip: "", country: "T1", user_agent: 9, referrer: ["x"] },
    ]) {
      expect((await page(described, { "user-agent": "Mozilla/5.0" })).status).toBe(202);
      const { visitor } = JSON.parse((await newest()).evidence);
      expect(visitor).toMatchObject({ ip_masked: "198.51", user_agent: "Mozilla/5.0", country: "" });
      expect(visitor.referrer).toBe("join.example.org");
    }
  });
});

describe("who signed up before is not told to a page", () => {
  const known = someone();
  const ofClient = { email: known, campaign_id: running.id, external_id: "crm-7" };

  it("by its answer, whatever comes with the address", async () => {
    const key = await apiKey();
    await signUp(key, ofClient);
    await page({ external_id: "of-another" });
    const asked: [object, Record<string, string>][] = [
      [{}, {}],
      [{ external_id: "of-another" }, {}],
      [{ external_id: "crm-7" }, {}],
      [{ first_name: "Asha" }, {}],
      [{ click_id: tokenOf(link, Date.now()), ref_code: link.code }, {}],
      [{}, { "idempotency-key": "of the page" }],
      [{ occurred_at: "2026-01-01T00:00:00Z" }, {}],
      [{ campaign_id: "cmp_other" }, {}],
    ];
    for (const [body, headers] of asked) {
      const key = headers["idempotency-key"];
      const answers = [];
      for (const [email, n] of [
        [known, 1],
        [someone(), 2],
      ] as const) {
        const sent = key ? { "idempotency-key": `${key} ${n}` } : {};
        answers.push(await page({ ...body, email }, sent));
        if (!key) continue;
        // Under the same key once more: the same body, and another.
        answers.push(await page({ ...body, email }, sent));
        answers.push(await page({ ...body, email: someone() }, sent));
      }
      const seen = answers.map(({ status, body, headers }) => ({
        status,
        body: { ...body, request_id: undefined },
        headers: [...headers].filter(([name]) => name !== "x-request-id"),
      }));
      const half = seen.length / 2;
      expect(seen.slice(0, half)).toEqual(seen.slice(half));
      expect(JSON.stringify(seen)).not.toContain("snp_");
      expect(seen.map(({ status }) => status)).toEqual(
        key
          ? [202, 202, 422, 202, 202, 422]
          : Array(2).fill("occurred_at" in body || "campaign_id" in body ? 400 : 202),
      );
    }
  });

  it("by what its call costs: both are one write before the answer", async () => {
    const [client] = [await apiKey()];
    await signUp(client, ofClient);
    const repeats = async () =>
      (await db.get<{ n: number }>(sql`SELECT sum(repeats) AS n FROM signups`))?.n ?? 0;
    const [rows, again] = [await countOf(), await repeats()];
    await page({ email: known });
    expect([await countOf(), await repeats()]).toEqual([rows, again + 1]);
    await page();
    expect([await countOf(), await repeats()]).toEqual([rows + 1, again + 1]);
  });

  it("nor is an id of a client's kept from the client by a page that sent it first", async () => {
    await page({ external_id: "crm-1042" });
    const first = await newest();
    const answer = await signUp(await apiKey(), {
      email: someone(),
      campaign_id: running.id,
      external_id: "crm-1042",
    });
    expect(answer.status).toBe(202);
    expect(await rowOf(answer.body.signup_id)).toMatchObject({ external_id: "crm-1042" });
    expect(await rowOf(first.id)).toMatchObject({ external_id: null });
  });

  it("while a client of ours is told", async () => {
    const key = await apiKey();
    const first = await signUp(key, { email: someone(), campaign_id: running.id });
    expect(first.body.signup_id).toMatch(/^snp_/);
  });
});

describe("a preflight", () => {
  const ask = (origin: string, headers: Record<string, string> = {}) =>
    request("OPTIONS", "/api/v1/track/signup", {
      headers: { origin, "access-control-request-method": "POST", ...headers },
    });
  const allowed = async (requested?: string) => {
    const answer = await ask(
      home,
      requested === undefined ? {} : { "access-control-request-headers": requested },
    );
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe(home);
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    return answer.headers.get("access-control-allow-headers")?.split(", ");
  };
  const own = ["authorization", "content-type", "idempotency-key"];

  it("needs no credential, and is answered for known origins alone", async () => {
    expect(await allowed()).toEqual(own);
    const foreign = await ask("https://evil.example.org", {
      "access-control-request-headers": "sentry-trace",
    });
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
    expect(foreign.headers.get("access-control-allow-headers")).toBeNull();
  });

  it.each([
    "baggage,sentry-trace",
    "traceparent, tracestate",
    "Authorization, Content-Type, Idempotency-Key, X-Datadog-Trace-Id, X-B3-TraceId",
    "newrelic",
  ])("lets pages of tracing through: %s", async (requested) => {
    const names = requested.toLowerCase().split(/,\s*/);
    expect(await allowed(requested)).toEqual(expect.arrayContaining([...own, ...names]));
  });

  it("says nothing back that is no header's name, and little of too many", async () => {
    expect(await allowed("sentry-trace, *, a b, x:y, x<script>, , baggage")).toEqual([
      ...own,
      "sentry-trace",
      "baggage",
    ]);
    const many = Array.from({ length: 500 }, (_, i) => `x-${i}`).join();
    expect((await allowed(many))?.length).toBeLessThan(100);
    expect(await allowed("x".repeat(5000))).toEqual(own);
  });

  it("is followed by the sign-up that carries them", async () => {
    const headers = { "sentry-trace": "a-b-1", baggage: "sentry-release=1", traceparent: "00-a-b-01" };
    expect((await page({}, headers)).status).toBe(202);
  });
});

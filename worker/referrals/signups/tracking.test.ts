import { sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { administrator, db, request, testEnv } from "../../testing/api";
import { apiKey, campaign, linkOf, rowOf, settledSignUp, signUp, someone, tokenOf } from "../testing/signups";
import { decryptAddress } from "./address";
import { forgetRequestsDaily } from "./forget-requests";

const key = await apiKey();
const running = await campaign({ allowed_origins: ["https://join.example.org"] });
const link = await linkOf(running);
const countOf = async () => (await db.get<{ n: number }>(sql`SELECT count(*) AS n FROM signups`))?.n ?? 0;

describe("a sign-up by API", () => {
  it("is written down before it is accepted, its address hashed, encrypted and masked", async () => {
    const email = "  Asha.Rai@Example.ORG ";
    const answer = await signUp(key, { email, campaign_id: running.id });
    expect(answer).toMatchObject({ status: 202, body: { status: "accepted" } });
    const row = await rowOf(answer.body.signup_id);
    expect(row).toMatchObject({ campaign_id: running.id, email_masked: "a***@e***.org", channel: "api" });
    expect(JSON.stringify(row).toLowerCase()).not.toContain("asha");
    expect(await decryptAddress(testEnv.DATA_KEY, String(row.email_encrypted))).toBe(email.trim());
  });

  it("is one, however often its key or its address comes", async () => {
    const email = someone();
    const once = { "idempotency-key": crypto.randomUUID() };
    const first = await signUp(key, { email, campaign_id: running.id }, once);
    const again = [
      await signUp(key, { email, campaign_id: running.id }, once),
      await signUp(key, { email, campaign_id: running.id }, { "idempotency-key": crypto.randomUUID() }),
      await signUp(key, { email: ` ${email.toUpperCase()} `, campaign_id: running.id }),
    ];
    for (const answer of again) expect(answer).toMatchObject({ status: 202, body: first.body });
    const other = await campaign();
    const elsewhere = await signUp(key, { email, campaign_id: other.id });
    expect(elsewhere.body.signup_id).not.toBe(first.body.signup_id);
    const foreign = await signUp(await apiKey(), { email: someone(), campaign_id: running.id }, once);
    expect(foreign.body.signup_id).not.toBe(first.body.signup_id);
  });

  it("is one, however the domain of its address is spelt", async () => {
    const body = { campaign_id: running.id };
    const first = await signUp(key, { ...body, email: "asha@münchen.de" });
    const again = await signUp(key, { ...body, email: "Asha@XN--mnchen-3ya.DE" });
    expect(again).toMatchObject({ status: 202, body: first.body });
    expect((await rowOf(first.body.signup_id)).email_masked).toBe("a***@m***.de");
    const enrolled = await request("POST", "/api/v1/track/enrollment", {
      token: key,
      body: { ...body, email: "asha@xn--mnchen-3ya.de" },
    });
    expect(enrolled.status).toBe(200);
  });

  it("under a key that came with another body is refused, and so is what repeats another's", async () => {
    const email = someone();
    const body = { email, campaign_id: running.id };
    const once = { "idempotency-key": crypto.randomUUID() };
    const again = { "idempotency-key": crypto.randomUUID() };
    await signUp(key, body, once);
    // The address is known: the second key stands for the same sign-up, and for this body alone.
    await signUp(key, body, again);
    const before = await countOf();
    for (const headers of [once, again]) {
      const other = await signUp(key, { ...body, email: someone() }, headers);
      expect(other).toMatchObject({ status: 422, body: { code: "idempotency_mismatch" } });
    }
    expect(await countOf()).toBe(before);
  });

  it("under a key of more than a month ago may be another, while the address stays the same sign-up", async () => {
    const body = { email: someone(), campaign_id: running.id };
    const once = { "idempotency-key": crypto.randomUUID() };
    const first = await signUp(key, body, once);
    const forget = (now: number) =>
      forgetRequestsDaily.run({ env: testEnv, db, by: { actor: null, requestId: "test", now }, now }, "");
    await forget(Date.now());
    expect((await signUp(key, { ...body, email: someone() }, once)).status).toBe(422);
    await forget(Date.now() + 31 * 86_400_000);
    expect((await signUp(key, body)).body).toEqual(first.body);
    expect((await signUp(key, { ...body, email: someone() }, once)).status).toBe(202);
  });

  it("is one when twenty identical calls arrive at once", async () => {
    const before = await countOf();
    const body = { email: someone(), ref_code: link.code, external_id: "parallel" };
    const headers = { "idempotency-key": "parallel" };
    const answers = await Promise.all(Array.from({ length: 20 }, () => signUp(key, body, headers)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(202));
    expect(new Set(answers.map((answer) => answer.body.signup_id)).size).toBe(1);
    expect(await countOf()).toBe(before + 1);
  });

  it("is refused with an external_id that another sign-up of the campaign has", async () => {
    const body = { campaign_id: running.id, external_id: "crm-1" };
    expect((await signUp(key, { ...body, email: someone() })).status).toBe(202);
    expect(await signUp(key, { ...body, email: someone() })).toMatchObject({ status: 409 });
  });

  it("belongs to the campaign it names, else its click's, else its code's", async () => {
    const other = await campaign();
    const otherLink = await linkOf(other);
    const of = async (body: object) => {
      const answer = await signUp(key, { email: someone(), ...body });
      return (await rowOf(answer.body.signup_id)).campaign_id;
    };
    const click_id = tokenOf(link, Date.now());
    expect(await of({ campaign_id: other.id, click_id, ref_code: link.code })).toBe(other.id);
    expect(await of({ click_id, ref_code: otherLink.code })).toBe(running.id);
    expect(await of({ ref_code: otherLink.code })).toBe(other.id);
    expect(await of({ click_id: "forged", ref_code: otherLink.code })).toBe(other.id);
    for (const copied of [`${otherLink.code}.`, `${otherLink.code})`, ` ${otherLink.code}%2E`]) {
      expect(await of({ ref_code: copied }), copied).toBe(other.id);
    }
  });

  it("with nothing of ours is kept, unattributed, with its reason", async () => {
    const row = await settledSignUp(key, {
      email: someone(),
      click_id: "x".repeat(48),
      ref_code: `${link.code}x`,
    });
    expect(row).toMatchObject({
      campaign_id: "",
      reason: "bad_token",
      counted: 0,
      referral_id: null,
      model: null,
    });
    const day = await db.get(sql`SELECT unattributed_signups AS n FROM campaign_days WHERE campaign_id = ''`);
    expect(day).toEqual({ n: 1 });
  });

  it.each([
    [400, { email: "a@example.org" }],
    [400, { email: "no address", campaign_id: running.id }],
    [400, { email: `${"a".repeat(250)}@example.org`, campaign_id: running.id }],
    [400, { email: 9, campaign_id: running.id }],
    [400, { email: "a@example.org", click_id: 9 }],
    [400, { email: "a@example.org", ref_code: "", click_id: "" }],
    [400, { email: "a@example.org", campaign_id: running.id, occurred_at: "yesterday" }],
    [400, { email: "a@example.org", campaign_id: running.id, occurred_at: "2026-11-01T10:00:00" }],
    [
      400,
      {
        email: "a@example.org",
        campaign_id: running.id,
        occurred_at: new Date(Date.now() + 120_000).toISOString(),
      },
    ],
    [400, { email: "a@example.org", campaign_id: running.id, occurred_at: "2019-01-01T00:00:00Z" }],
    [404, { email: "a@example.org", campaign_id: "cmp_none" }],
  ])("answers %i and writes nothing: %j", async (status, body) => {
    const before = await countOf();
    expect((await signUp(key, body)).status).toBe(status);
    expect(await countOf()).toBe(before);
  });

  it("is safe when the queue fails", async () => {
    const send = vi.spyOn(testEnv.SIGNUP_QUEUE, "send").mockRejectedValue(new Error("queue down"));
    const answer = await signUp(key, { email: someone(), campaign_id: running.id });
    send.mockRestore();
    expect(answer.status).toBe(202);
  });
});

it("an officer may not track", async () => {
  expect((await signUp(link.officer.token, { email: someone(), campaign_id: running.id })).status).toBe(403);
  const { token } = await administrator();
  expect((await signUp(token, { email: someone(), campaign_id: running.id })).status).toBe(202);
});

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { administrator, api, db, request, testEnv } from "../../testing/api";
import { campaign, clickOn, linkOf, someone, type TestLink } from "../testing/signups";
import { importEvents } from "./import-events";
import { at, clickOf, post, send, signupOf, signupsOf, totalsOf } from "./testing/history-calls";

let token = "";
beforeAll(async () => {
  ({ token } = await administrator());
});

const overview = async (link: TestLink) =>
  (
    await api("GET", `/stats/overview?from=2025-03-01&to=2025-03-31&campaign_id=${link.campaignId}`, {
      token,
    })
  ).body;

it("feeds the statistics", async () => {
  const link = await linkOf(await campaign());
  const done = await post(
    clickOf(link, { visitor: "v1", country: "NP" }),
    clickOf(link, { visitor: "v1", timestamp: at("08:30:00.000") }),
    clickOf(link, { visitor: "v2", referralID: link.id, officerID: link.officer.id }),
    clickOf(link, { timestamp: at("10:00:00.000000") }),
    signupOf(link, { visitor: "v1", conversionTime: 90, campaignID: link.campaignId }),
    signupOf(link, { enrollmentStatus: "completed", enrolledAt: "2025-03-06T09:00:00.000Z" }),
  );
  expect(done).toEqual({ accepted: 6, duplicates: 0, rejected: [] });
  expect(await totalsOf(link)).toEqual({ clicks: 4, unique_clicks: 2, signups: 2, enrollments: 1 });
  expect(await overview(link)).toMatchObject({
    ...{ clicks: 4, unique_clicks: 2, signups: 2, enrollments: 1, bounce_rate: 75, active_officers: 1 },
    ...{ click_to_signup_rate: 50, unattributed_signups: 0 },
  });
  const [first, second] = await signupsOf(link);
  expect(first).toMatchObject({
    ...{ reason: "imported", channel: "import", model: null, counted: 1, day: "2025-03-04", hour: 9 },
    ...{ conversion_time_minutes: 90, clicked_day: "2025-03-04", country: null, enrolled_at: null },
    clicked_at: Date.parse(at("08:30:00.000")),
  });
  expect(second).toMatchObject({ click_id: null, enrolled_day: "2025-03-06", enrolled_hour: 9 });
  const shown = await api<{ data: unknown[] }>("GET", `/signups?referral_id=${link.id}`, { token });
  expect(shown.body.data).toHaveLength(2);
  const trail = await db.all(sql`SELECT detail FROM audit_events WHERE action = 'events.imported'`);
  expect(trail).toHaveLength(1);
});

it("claims no referrer, which a history does not tell: it is not known, rather than none", async () => {
  const link = await linkOf(await campaign());
  await post(clickOf(link, { visitor: "v1" }), signupOf(link, { visitor: "v1" }));
  const path = `/stats/sources?group_by=referrer&from=2025-03-01&to=2025-03-31&campaign_id=${link.campaignId}`;
  expect((await api("GET", path, { token })).body).toMatchObject({
    data: [{ value: null, clicks: 1, signups: 1 }],
  });
});

it("reports each faulty line with its number, and takes the others", async () => {
  const [link, other] = [await linkOf(await campaign()), await linkOf(await campaign())];
  const answer = await send(
    [
      JSON.stringify(clickOf(link)),
      "",
      "nonsense",
      JSON.stringify(clickOf(link, { referralID: "ref_unknown" })),
      JSON.stringify(clickOf(link, { officerID: other.officer.id })),
      JSON.stringify(clickOf(link, { campaignID: other.campaignId })),
      JSON.stringify(clickOf(link, { timestamp: "2999-01-01T00:00:00.000Z" })),
      JSON.stringify(signupOf(link)),
    ].join("\r\n"),
  );
  expect(answer.body).toEqual({
    accepted: 2,
    duplicates: 0,
    rejected: [
      { line: 3, message: "The line is not valid JSON." },
      { line: 4, message: "referralID: there is no such link." },
      { line: 5, message: "officerID: the link is another officer’s." },
      { line: 6, message: "campaignID: the link is another campaign’s." },
      { line: 7, message: "timestamp: this is in the future." },
    ],
  });
  expect(await totalsOf(link)).toMatchObject({ clicks: 1, signups: 1 });
});

it("knows an event again: within a file, in another one, by code or id, with 3 or 6 decimals", async () => {
  const link = await linkOf(await campaign());
  const click = clickOf(link, { visitor: "v" });
  const signup = signupOf(link);
  expect(await post(click, click, signup)).toMatchObject({ accepted: 2, duplicates: 1 });
  expect(
    await post(
      { ...click, referralID: link.id, timestamp: at("08:00:00.000000"), country: "NP" },
      { ...signup, enrollmentStatus: "completed", referralID: link.id },
    ),
  ).toMatchObject({ accepted: 0, duplicates: 2 });
  expect(await totalsOf(link)).toEqual({ clicks: 1, unique_clicks: 1, signups: 1, enrollments: 0 });
});

it("moves any other tie on by a microsecond, past live events too, and knows the moved ones again", async () => {
  const link = await linkOf(await campaign());
  const live = Date.now() - 60_000;
  await clickOn(link, live);
  await db.run(sql`UPDATE click_flushes SET first_seq = ${live * 1000}, last_seq = ${live * 1000}
    WHERE referral_id = ${link.id}`);
  const timestamp = new Date(live).toISOString();
  const file = [
    ...["", "v1", "v2"].map((visitor) => clickOf(link, { timestamp, visitor })),
    ...["a", "b"].map((userEmail) => signupOf(link, { timestamp, userEmail })),
  ];
  expect(await post(...file)).toMatchObject({ accepted: 5, duplicates: 0 });
  expect(await post(...file)).toMatchObject({ accepted: 0, duplicates: 5 });
  const times = await db.all<{ us: number }>(
    sql`SELECT us FROM imported_clicks WHERE referral_id = ${link.id}`,
  );
  expect(times.map(({ us }) => us - live * 1000).sort()).toEqual([1, 2, 3]);
  expect((await signupsOf(link)).map((row) => row.event_us - live * 1000)).toEqual([0, 1]);
});

describe("a sign-up's click", () => {
  it("may come in a later file, and pass to one that stands nearer", async () => {
    const link = await linkOf(await campaign());
    await post(signupOf(link, { visitor: "v" }));
    expect(await overview(link)).toMatchObject({ clicks: 0, signups: 1, bounce_rate: null });
    await post(clickOf(link, { visitor: "v", country: "NP" }));
    expect((await signupsOf(link))[0]).toMatchObject({
      clicked_at: Date.parse(at("08:00:00.000")),
      country: "NP",
    });
    await post(clickOf(link, { visitor: "v", country: "KE", timestamp: at("08:59:00.000") }));
    expect((await signupsOf(link))[0]).toMatchObject({
      clicked_at: Date.parse(at("08:59:00.000")),
      country: "KE",
    });
    expect(await overview(link)).toMatchObject({ clicks: 2, signups: 1, bounce_rate: 50 });
    // An earlier sign-up behind the same click takes it.
    await post(signupOf(link, { visitor: "v", timestamp: at("08:59:30.000"), userEmail: "earlier" }));
    const [earlier, later] = await signupsOf(link);
    expect(earlier?.clicked_at).toBe(Date.parse(at("08:59:00.000")));
    expect(later).toMatchObject({ click_id: null, clicked_at: null, clicked_day: null, country: null });
  });
});

it("shows the address to an administrator who asks, if the file held one", async () => {
  const link = await linkOf(await campaign());
  const email = someone();
  await post(signupOf(link, { userEmail: email }));
  const [row] = await signupsOf(link);
  const revealed = await api("POST", `/signups/${row?.id}/reveal`, { token });
  expect(revealed.body).toEqual({ email });
  expect(row?.email_masked).toMatch(/^p\*\*\*@e\*\*\*\.org$/);
  expect(JSON.stringify(await db.all(sql`SELECT * FROM signups WHERE id = ${row?.id ?? ""}`))).not.toContain(
    email,
  );
});

it("goes on where a call was cut short: what went in is known again, the rest follows", async () => {
  const link = await linkOf(await campaign());
  const start = Date.parse("2025-01-01T00:00:00.000Z");
  const lines = Array.from({ length: 4500 }, (_, i) => {
    const timestamp = new Date(start + i * 600_000).toISOString();
    return { line: i + 1, fields: { ...clickOf(link), timestamp, visitor: `v${i % 50}` } };
  });
  const client = db.$client;
  const batch = client.batch.bind(client);
  let batches = 0;
  const cut = vi.spyOn(client, "batch").mockImplementation(async (statements) => {
    batches += 1;
    if (batches === 2) throw new Error("cut short");
    return batch(statements) as never;
  });
  const now = Date.now();
  const call = { env: testEnv, db, by: { actor: null, requestId: "test", now }, now };
  await expect(importEvents(call, lines)).rejects.toThrow("cut short");
  cut.mockRestore();
  expect(await totalsOf(link)).toMatchObject({ clicks: 2000 });
  expect(await importEvents(call, lines)).toMatchObject({ accepted: 2500, duplicates: 2000 });
  const days = new Set(lines.map(({ fields }) => `${fields.visitor} ${fields.timestamp.slice(0, 10)}`));
  expect(await totalsOf(link)).toMatchObject({ clicks: 4500, unique_clicks: days.size });
});

describe("sizes", () => {
  it("takes nothing of 20,001 lines or of more than 10 MB", async () => {
    const link = await linkOf(await campaign());
    const text = JSON.stringify(clickOf(link));
    const many = await send(`${text}\n`.repeat(20_001));
    expect(many).toMatchObject({ status: 400, body: { code: "validation_failed" } });
    const large = await send(`${text}${" ".repeat(1024)}\n`.repeat(10_240));
    expect(large).toMatchObject({ status: 413, body: { code: "payload_too_large" } });
    expect(await totalsOf(link)).toMatchObject({ clicks: 0 });
  });

  it("answers an empty file", async () => {
    expect(await send("\n\n")).toMatchObject({
      status: 200,
      body: { accepted: 0, duplicates: 0, rejected: [] },
    });
    const wrong = await request("POST", "/api/v1/imports/events", { token, body: "{}" });
    expect(wrong.status).toBe(415);
  });

  it("takes 20,000 lines over two years in one call, and again", async () => {
    const made = await campaign();
    const links: TestLink[] = [];
    for (let i = 0; i < 20; i++) links.push(await linkOf(made));
    const start = Date.parse("2023-06-01T00:00:00.000Z");
    const lines = Array.from({ length: 20_000 }, (_, i) => {
      const link = links[i % 20] as TestLink;
      const timestamp = new Date(start + i * 3_000_000).toISOString();
      const visitor = `visitor ${i % 7000}`;
      return JSON.stringify(
        i % 10 === 9
          ? signupOf(link, { timestamp, visitor, conversionTime: 5, enrollmentStatus: "completed" })
          : clickOf(link, { timestamp, visitor, country: "NP", userAgent: `Mozilla/5.0 Firefox/${i % 50}` }),
      );
    }).join("\n");
    const from = Date.now();
    expect((await send(lines)).body).toEqual({ accepted: 20_000, duplicates: 0, rejected: [] });
    expect(Date.now() - from).toBeLessThan(30_000);
    expect((await send(lines)).body).toEqual({ accepted: 0, duplicates: 20_000, rejected: [] });
    const sum =
      await db.get(sql`SELECT sum(clicks) AS clicks, sum(signups) AS signups, sum(enrollments) AS enrollments
      FROM referrals WHERE campaign_id = ${made.id}`);
    expect(sum).toEqual({ clicks: 18_000, signups: 2000, enrollments: 2000 });
  }, 60_000);
});

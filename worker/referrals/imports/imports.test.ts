import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { administrator, api, db, request } from "../../testing/api";
import { campaign, clickOn, linkOf, someone, type TestLink } from "../testing/signups";
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
      JSON.stringify(signupOf(link, { enrollmentStatus: "completed", enrolledAt: at("07:00:00.000") })),
    ].join("\r\n"),
  );
  expect(answer.body).toEqual({
    accepted: 2,
    duplicates: 0,
    rejected: [
      { line: 3, code: "not_json", message: "The line is not valid JSON." },
      { line: 4, code: "no_link", message: "referralID: there is no such link." },
      { line: 5, code: "other_officer", message: "officerID: the link is another officer’s." },
      { line: 6, code: "other_campaign", message: "campaignID: the link is another campaign’s." },
      { line: 7, code: "timestamp_future", message: "timestamp: this is in the future." },
      { line: 9, code: "enrolled_before", message: "enrolledAt: this is before the sign-up’s timestamp." },
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
  const clicked = (link: TestLink) =>
    signupsOf(link).then((rows) => rows.map(({ clicked_at }) => clicked_at));
  const instants = (...times: (string | null)[]) => times.map((time) => time && Date.parse(at(time)));

  it("is the latest of its visitor before it that no other sign-up earned", async () => {
    const link = await linkOf(await campaign());
    const click = (time: string, more = {}) => clickOf(link, { visitor: "v", timestamp: at(time), ...more });
    const signup = (time: string, more = {}) =>
      signupOf(link, { visitor: "v", timestamp: at(time), ...more });
    await post(
      ...[signup("09:02:00.000"), signup("09:00:00.000"), signup("09:01:00.000"), signup("08:30:00.000")],
      ...[click("08:00:00.000", { country: "NP" }), click("08:50:00.000", { country: "KE" })],
      ...[click("09:01:30.000", { visitor: "w" }), click("09:05:00.000")],
    );
    expect(await clicked(link)).toEqual(instants("08:00:00.000", "08:50:00.000", null, null));
    expect((await signupsOf(link)).map(({ country }) => country)).toEqual(["NP", "KE", null, null]);
    expect(await overview(link)).toMatchObject({ clicks: 4, signups: 4, bounce_rate: 50 });
  });

  it("may come in a later file, and pass to one that stands nearer", async () => {
    const link = await linkOf(await campaign());
    await post(clickOf(link, { visitor: "w" }), signupOf(link, { visitor: "v" }));
    expect(await clicked(link)).toEqual([null]);
    await post(clickOf(link, { visitor: "v", country: "NP" }));
    expect(await signupsOf(link)).toMatchObject([
      { clicked_at: Date.parse(at("08:00:00.000")), country: "NP" },
    ]);
    await post(clickOf(link, { visitor: "v", country: "KE", timestamp: at("08:59:00.000") }));
    expect(await signupsOf(link)).toMatchObject([
      { clicked_at: Date.parse(at("08:59:00.000")), country: "KE" },
    ]);
    expect(await overview(link)).toMatchObject({ clicks: 3, signups: 1, bounce_rate: 66.67 });
    // An earlier sign-up behind the same click takes it; the later one finds the click before.
    await post(signupOf(link, { visitor: "v", timestamp: at("08:59:30.000"), userEmail: "earlier" }));
    expect(await clicked(link)).toEqual(instants("08:59:00.000", "08:00:00.000"));
    await post(signupOf(link, { visitor: "v", timestamp: at("08:59:40.000"), userEmail: "between" }));
    expect(await clicked(link)).toEqual(instants("08:59:00.000", "08:00:00.000", null));
    expect(await signupsOf(link)).toMatchObject([
      {},
      {},
      { click_id: null, clicked_day: null, country: null },
    ]);
  });
});

it("leaves a day's unique in the hour where it stands, when an earlier click is told in a later call", async () => {
  const link = await linkOf(await campaign());
  const click = (time: string) => clickOf(link, { visitor: "v", timestamp: at(time) });
  await post(click("11:00:00.000"), click("10:00:00.000"));
  await post(click("08:00:00.000"));
  const path = `/stats/timeseries?interval=hour&from=2025-03-04&to=2025-03-04&campaign_id=${link.campaignId}`;
  const { body } = await api<{ points: { clicks: number; unique_clicks: number }[] }>("GET", path, { token });
  expect([8, 10, 11].map((hour) => body.points[hour])).toMatchObject([
    { clicks: 1, unique_clicks: 0 },
    { clicks: 1, unique_clicks: 1 },
    { clicks: 1, unique_clicks: 0 },
  ]);
});

it("shows the address to an administrator who asks, if the file held one", async () => {
  const link = await linkOf(await campaign());
  const email = someone();
  await post(clickOf(link), signupOf(link, { userEmail: email }));
  const [row] = await signupsOf(link);
  const revealed = await api("POST", `/signups/${row?.id}/reveal`, { token });
  expect(revealed.body).toEqual({ email, phone: null, answers: [] });
  expect(row?.email_masked).toMatch(/^p\*\*\*@e\*\*\*\.org$/);
  expect(JSON.stringify(await db.all(sql`SELECT * FROM signups WHERE id = ${row?.id ?? ""}`))).not.toContain(
    email,
  );
});

describe("sizes", () => {
  it("takes nothing of 20,001 lines or of more than 10 MB", async () => {
    const link = await linkOf(await campaign());
    const text = JSON.stringify(clickOf(link));
    const many = await send(`${text}\n`.repeat(20_001));
    const words = "Import at most 20000 lines at a time; these are 20001.";
    expect(many).toMatchObject({
      status: 400,
      body: { code: "validation_failed", detail: words, errors: [{ path: "lines", message: words }] },
    });
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

  it("takes 20,000 lines in one call, and again", async () => {
    const made = await campaign();
    const links: TestLink[] = [];
    for (let i = 0; i < 20; i++) links.push(await linkOf(made));
    const start = Date.parse("2023-06-01T00:00:00.000Z");
    const lines = Array.from({ length: 20_000 }, (_, i) => {
      const link = links[(i - (i % 2)) % 20] as TestLink;
      const timestamp = new Date(start + i * 200_000).toISOString();
      const visitor = `visitor ${i % 7000}`;
      return JSON.stringify(
        i % 10 === 9
          ? signupOf(link, { timestamp, visitor, conversionTime: 5, enrollmentStatus: "completed" })
          : clickOf(link, { timestamp, visitor, country: "NP", userAgent: `Mozilla/5.0 Firefox/${i % 50}` }),
      );
    }).join("\n");
    expect((await send(lines)).body).toEqual({ accepted: 20_000, duplicates: 0, rejected: [] });
    expect((await send(lines)).body).toEqual({ accepted: 0, duplicates: 20_000, rejected: [] });
    const sum =
      await db.get(sql`SELECT sum(clicks) AS clicks, sum(signups) AS signups, sum(enrollments) AS enrollments
      FROM referrals WHERE campaign_id = ${made.id}`);
    expect(sum).toEqual({ clicks: 18_000, signups: 2000, enrollments: 2000 });
  }, 60_000);
});

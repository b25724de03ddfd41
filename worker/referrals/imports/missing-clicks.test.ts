import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db, testEnv } from "../../testing/api";
import { overtakenBy } from "../../testing/overtaken";
import { campaign, imbalances, linkOf, type TestLink } from "../testing/signups";
import { importEvents } from "./import-events";
import { at, clickOf, post, postAddingClicks, signupOf, signupsOf, totalsOf } from "./testing/history-calls";

// A link's sign-ups never exceed its clicks, however a history tells of them.

let token = "";
beforeAll(async () => {
  ({ token } = await administrator());
});

const clicksOf = (link: TestLink) =>
  db.all<{ us: number; stated_us: number; day: string }>(
    sql`SELECT us, stated_us, day FROM imported_clicks WHERE referral_id = ${link.id} ORDER BY us`,
  );
const micros = (time: string) => Date.parse(at(time)) * 1000;

it("rejects the sign-ups for which no click is left, as the file has them, and takes them once there is one", async () => {
  const link = await linkOf(await campaign());
  const file = [
    signupOf(link, { timestamp: at("09:30:00.000"), userEmail: "first in the file" }),
    signupOf(link, { timestamp: at("09:00:00.000"), userEmail: "first in time" }),
    clickOf(link, { visitor: "v" }),
    signupOf(link, { timestamp: at("09:00:00.000"), userEmail: "first in time" }),
    clickOf(link, { referralID: "ref_unknown" }),
    clickOf(link, { visitor: "w" }),
    signupOf(link, { timestamp: at("10:00:00.000"), userEmail: "one too many" }),
    signupOf(link, { timestamp: at("10:00:00.000"), userEmail: "one too many" }),
  ];
  const message = "The link has no click left for this sign-up.";
  const refused = [
    { line: 5, code: "no_link", message: "referralID: there is no such link." },
    ...[7, 8].map((line) => ({ line, code: "no_click_left", message })),
  ];
  expect(await post(...file)).toEqual({ accepted: 4, duplicates: 1, rejected: refused });
  expect(await post(...file)).toEqual({ accepted: 0, duplicates: 5, rejected: refused });
  expect((await signupsOf(link)).map(({ event_us }) => event_us)).toEqual([
    micros("09:00:00.000"),
    micros("09:30:00.000"),
  ]);
  expect(await post(clickOf(link, { visitor: "x" }), ...file)).toMatchObject({
    ...{ accepted: 2, duplicates: 6, rejected: [{ line: 6, code: "no_link" }] },
  });
  expect(await totalsOf(link)).toEqual({ clicks: 3, unique_clicks: 3, signups: 3, enrollments: 0 });
  expect(await imbalances()).toEqual([]);
});

it("keeps links apart: one's clicks are none of another's", async () => {
  const made = await campaign();
  const [link, other] = [await linkOf(made), await linkOf(made)];
  const answer = await post(clickOf(link), clickOf(link, { visitor: "v" }), signupOf(other));
  expect(answer).toMatchObject({ accepted: 2, rejected: [{ line: 3, code: "no_click_left" }] });
});

it("adds the click that a sign-up lacks, conversionTime or a minute before it, of nobody known", async () => {
  const link = await linkOf(await campaign());
  const file = [
    clickOf(link, { visitor: "v", country: "NP" }),
    signupOf(link, { visitor: "v" }),
    signupOf(link, { visitor: "v", conversionTime: 90, enrollmentStatus: "completed", country: "KE" }),
    signupOf(link, { timestamp: at("09:30:00.000000"), userEmail: "without" }),
    // Its click would stand where the first one's does.
    signupOf(link, { timestamp: at("08:31:00.000"), conversionTime: 61 }),
  ];
  expect(await postAddingClicks(...file)).toEqual({ accepted: 8, duplicates: 0, rejected: [] });
  expect(await postAddingClicks(...file)).toEqual({ accepted: 0, duplicates: 5, rejected: [] });
  expect(await post(...file)).toEqual({ accepted: 0, duplicates: 5, rejected: [] });
  expect(await totalsOf(link)).toEqual({ clicks: 4, unique_clicks: 1, signups: 4, enrollments: 1 });
  expect((await clicksOf(link)).map(({ us }) => us)).toEqual([
    micros("07:30:00.000"),
    micros("07:30:00.000") + 1,
    micros("08:00:00.000"),
    micros("09:29:00.000"),
  ]);
  const rows = await signupsOf(link);
  const minutes = rows.map(({ conversion_time_minutes }) => conversion_time_minutes);
  expect(minutes).toEqual([61, null, 90, null]);
  const shown = rows.map(({ clicked_at, country }) => [Number(clicked_at) * 1000, country]);
  expect(shown).toEqual([
    [micros("07:30:00.000"), null],
    [micros("08:00:00.000"), "NP"],
    [micros("07:30:00.000"), "KE"],
    [micros("09:29:00.000"), null],
  ]);
  expect(new Set(rows.map(({ click_id }) => click_id)).size).toBe(4);
  const path = `/stats/overview?from=2025-03-01&to=2025-03-31&campaign_id=${link.campaignId}`;
  expect((await api("GET", path, { token })).body).toMatchObject({
    ...{ clicks: 4, signups: 4, click_to_signup_rate: 100, bounce_rate: 0 },
  });
});

it("leaves the click that was added to its sign-up, whatever clicks of the visitor come later", async () => {
  const link = await linkOf(await campaign());
  await postAddingClicks(signupOf(link, { visitor: "v" }));
  await post(clickOf(link, { visitor: "v", timestamp: at("08:59:30.000") }));
  expect(await signupsOf(link)).toMatchObject([{ clicked_at: micros("08:59:00.000") / 1000 }]);
  await post(signupOf(link, { visitor: "v", timestamp: at("09:10:00.000") }));
  expect(await signupsOf(link)).toMatchObject([{}, { clicked_at: micros("08:59:30.000") / 1000 }]);
});

it("tells apart the clicks that sign-ups of one instant bring", async () => {
  const link = await linkOf(await campaign());
  const file = Array.from({ length: 30 }, (_, i) => signupOf(link, { userEmail: `${i}` }));
  expect(await postAddingClicks(...file)).toMatchObject({ accepted: 60 });
  const start = micros("08:59:00.000");
  expect((await clicksOf(link)).map(({ us }) => us - start)).toEqual(file.map((_, i) => i));
  // The minute before is empty of others: a click that names nobody is none of them.
  expect(await post(clickOf(link, { timestamp: at("08:59:00.000") }))).toMatchObject({ accepted: 1 });
  expect(await totalsOf(link)).toMatchObject({ clicks: 31, signups: 30 });
});

it("begins in 1970", async () => {
  const link = await linkOf(await campaign());
  const timestamp = "1970-01-02T00:00:00.000Z";
  expect(await postAddingClicks(signupOf(link, { timestamp, conversionTime: 100_000_000 }))).toMatchObject({
    accepted: 2,
  });
  expect(await clicksOf(link)).toMatchObject([{ us: 0, day: "1970-01-01" }]);
});

it("finds the clicks that a counter has not yet written", async () => {
  const link = await linkOf(await campaign());
  for (let i = 0; i < 3; i++) {
    await api("POST", "/track/click", { token: await trackKey(), body: { ref_code: link.code } });
  }
  await scheduler.wait(300); // a click is on its way to its counter for some milliseconds
  expect(await post(...Array.from({ length: 4 }, () => signupOf(link)))).toMatchObject({
    ...{ accepted: 3, rejected: [{ line: 4, code: "no_click_left" }] },
  });
});

it("takes no click that a live sign-up takes meanwhile", async () => {
  const link = await linkOf(await campaign());
  await post(clickOf(link));
  const now = Date.now();
  // A sign-up that settles between plan and writing: the database refuses the batch, and it is planned again.
  const late = overtakenBy(() => db.run(sql`UPDATE referrals SET signups = 1 WHERE id = ${link.id}`));
  const done = await importEvents(
    { env: testEnv, db: late, by: { actor: null, requestId: "test", now }, now },
    [{ line: 1, fields: signupOf(link) }],
  );
  expect(done).toEqual({ accepted: 0, duplicates: 0, rejected: [{ line: 1, fault: "no_click_left" }] });
  expect(await totalsOf(link)).toMatchObject({ clicks: 1, signups: 1 });
});

let key = "";
async function trackKey(): Promise<string> {
  const { apiKey } = await import("../testing/signups");
  key ||= await apiKey();
  return key;
}

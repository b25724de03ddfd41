import { sql } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { changeOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { administrator, api, db, request } from "../../testing/api";
import {
  apiKey,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  rowOf,
  settle,
  signUp,
  someone,
  type TestLink,
} from "../testing/signups";

const running = await campaign();
const key = await apiKey();
const { token } = await administrator();
const today = localDay(Date.now(), "UTC");
const browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36";

const moveTo = (timeZone: string) =>
  changeOrganisation(
    db,
    { actor: null, requestId: "test", now: Date.now() },
    { name: "O", timeZone, locale: "en" },
  );
/** A zone whose date is another than today's in UTC. */
const elsewhere = localDay(Date.now(), "Pacific/Kiritimati") === today ? "Etc/GMT+12" : "Pacific/Kiritimati";

async function signedUp(body: Record<string, unknown>): Promise<string> {
  const { signup_id: id } = (await signUp(key, { email: someone(), ...body })).body;
  await settle(id);
  return id;
}

const earnedByDay = (link: TestLink) =>
  db.all(sql`SELECT day, clicks, earned_clicks AS earned FROM link_days WHERE referral_id = ${link.id}
    AND (clicks > 0 OR earned_clicks > 0) ORDER BY day`);

afterEach(async () => {
  expect(await imbalances()).toEqual([]);
  await moveTo("UTC");
});

it("a click that earns after the zone changed is earned on the day it was counted on", async () => {
  const link = await linkOf(running);
  const click = await clickOn(link, Date.now());
  await moveTo(elsewhere);
  const id = await signedUp({ click_id: click });
  expect(await rowOf(id)).toMatchObject({ clicked_day: today });
  expect(await earnedByDay(link)).toEqual([{ day: today, clicks: 1, earned: 1 }]);
});

it("a sign-up stays in the list of the day it was counted on when the zone changes", async () => {
  const link = await linkOf(running);
  await clickOn(link, Date.now());
  const id = await signedUp({ ref_code: link.code });
  await moveTo(elsewhere);
  const listed = async (day: string) => {
    const path = `/signups?referral_id=${link.id}&from=${day}&to=${day}`;
    return (await api<{ data: { id: string }[] }>("GET", path, { token })).body.data.map((one) => one.id);
  };
  expect(await listed(today)).toEqual([id]);
  expect(await listed(localDay(Date.now(), elsewhere))).toEqual([]);
});

it("a click right after the zone changed is counted in the new one, though its link was known", async () => {
  const link = await linkOf(running);
  const visit = async () => {
    const response = await request("GET", `/r/${link.code}`, { headers: { "user-agent": browser } });
    return new URL(response.headers.get("location") ?? "").searchParams.get("click_id") ?? "";
  };
  await signedUp({ click_id: await visit() });
  await moveTo(elsewhere);
  await signedUp({ click_id: await visit() });
  expect(await earnedByDay(link)).toEqual(
    [today, localDay(Date.now(), elsewhere)].sort().map((day) => ({ day, clicks: 1, earned: 1 })),
  );
});

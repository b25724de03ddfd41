import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, api, db } from "../../../testing/api";
import { page } from "../../testing/pages";
import { apiKey, campaign, clickOn, linkOf, settledSignUp, someone } from "../../testing/signups";
import { flagIdOf } from "./flag-id";
import { decide } from "./testing/flags";

const admin = await administrator();
const key = await apiKey();

interface Told {
  suspicion: number | null;
  why: string | null;
  flagged: number;
  confirmed: number;
}
interface Stats {
  data: (Told & { officer_id: string })[];
  links: (Told & { referral_id: string; officer_id: string })[];
}

const agent = (n: number) => ({
  visitor_ip: `27.35.${n}.${n + 3}`,
  user_agent: `Mozilla/5.0 (Linux; Android 10; S${n}) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36`,
  country: "NP",
});

it("tells of an officer and of a link one score and one sentence why, to whoever reads everything", async () => {
  const running = await campaign();
  const [link, quiet] = [await linkOf(running), await linkOf(running)];
  const ids: string[] = [];
  for (let n = 0; n < 6; n++) {
    const click_id = await clickOn(link, Date.now() - 3_600_000 + n * n * 60_000);
    const email = n < 4 ? `x${crypto.randomUUID()}@mailinator.com` : someone();
    const row = await settledSignUp(key, { email, click_id, ...agent(n) });
    expect(row.fraud_score).toBe(n < 4 ? 55 : 0);
    ids.push(row.id);
  }
  const click_id = await clickOn(quiet, Date.now() - 3_600_000);
  await settledSignUp(key, { email: someone(), click_id, ...agent(9) });
  const read = async (query = "") => {
    const { body } = await api<Stats>("GET", `/stats/fraud?campaign_id=${running.id}${query}`, {
      token: admin.token,
    });
    const of = (id: string) => body.data.find(({ officer_id }) => officer_id === id);
    return { one: of(link.officer.id), other: of(quiet.officer.id), links: body.links };
  };
  const why = "The address is one that is given away for minutes.";
  const { one, other, links } = await read();
  expect(one).toMatchObject({ flagged: 4, suspicion: 55, why });
  expect(other).toMatchObject({ flagged: 0, suspicion: 0, why: null });
  expect(links).toEqual([
    { referral_id: link.id, officer_id: link.officer.id, flagged: 4, confirmed: 0, suspicion: 55, why },
  ]);
  expect((await read("&from=2026-01-01&to=2026-01-02")).one).toMatchObject({ suspicion: null, why: null });

  for (const path of [`/dashboard/officers/${link.officer.id}`, `/dashboard/links/${link.id}`]) {
    const { html } = await page(path, admin);
    expect(html).toContain("Suspicion");
    expect(html).toContain(why);
  }
  expect((await page(`/dashboard/links/${quiet.id}`, admin)).html).not.toContain("Suspicion");
  const own = await page(`/dashboard/links/${link.id}`, link.officer);
  expect(own.status).toBe(200);
  expect(own.html).not.toContain("Suspicion");

  // Whom somebody found to be honest says nothing any more.
  for (const id of ids.slice(0, 2)) await decide(flagIdOf(id), "dismiss");
  expect((await read()).one).toMatchObject({ suspicion: 37, why });
  await db.run(sql`UPDATE signups SET fraud_score = NULL WHERE referral_id = ${quiet.id}`);
  expect((await read()).other).toMatchObject({ suspicion: null, why: null });
});

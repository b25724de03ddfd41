import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, api, db, testEnv } from "../../testing/api";
import { page, submit } from "../testing/pages";
import { apiKey, campaign, clickOn, linkOf, settledSignUp, someone } from "../testing/signups";
import { previewSettings } from "./preview";
import { defaultSettings } from "./rules/settings";

const admin = await administrator();
const key = await apiKey();
const day = 86_400_000;

/** As many sign-ups like this one, between so many days ago. */
async function copies(id: string, count: number, [first, last]: [number, number]): Promise<void> {
  const columns = await db.all<{ name: string }>(sql`SELECT name FROM pragma_table_info('signups')`);
  const now = Date.now();
  const at = sql`cast(${now - first * day} + (${(first - last) * day}) * n.value / ${count} AS integer)`;
  const changed: Record<string, ReturnType<typeof sql>> = {
    id: sql`s.id || ${`-${crypto.randomUUID().slice(0, 8)}-`} || n.value`,
    email_hash: sql`s.email_hash || ${crypto.randomUUID()} || n.value`,
    occurred_at: at,
    ...{ click_id: sql`NULL`, referral_id: sql`NULL`, officer_id: sql`NULL`, counted: sql`0` },
  };
  const values = columns.map(({ name }) => changed[name] ?? sql.raw(`s.${name}`));
  const names = sql.raw(columns.map(({ name }) => name).join(", "));
  const numbers = JSON.stringify(Array.from({ length: count }, (_, i) => i));
  await db.run(sql`INSERT INTO signups (${names}) SELECT ${sql.join(values, sql`, `)}
    FROM json_each(${numbers}) AS n CROSS JOIN signups AS s WHERE s.id = ${id}`);
}

it("estimates all 30 days from sign-ups spread evenly over them, and says so", async () => {
  const link = await linkOf(await campaign());
  const signedUp = async (email: string, n: number) => {
    const click_id = await clickOn(link, Date.now() - 600_000);
    const agent = {
      visitor_ip: `27.34.9.${n}`,
      user_agent: `Mozilla/5.0 (X11; K${n}) Firefox/143.0`,
      country: "NP",
    };
    return settledSignUp(key, { email, click_id, ...agent });
  };
  const bad = await signedUp(`${crypto.randomUUID()}@mailinator.com`, 1);
  const good = await signedUp(someone(), 2);
  const call = { env: testEnv, db, now: Date.now() };
  expect(await previewSettings(call, defaultSettings)).toEqual({
    ...{ flagged: 1, of: 2, by_rule: [{ rule: "disposable_address", flags: 1 }] },
  });

  // The bad ones are three weeks old and more, and a quarter of all.
  await copies(bad.id, 300, [29, 22]);
  await copies(good.id, 900, [22, 1]);
  await copies(bad.id, 50, [80, 40]);
  const preview = await previewSettings(call, defaultSettings);
  expect(preview).toMatchObject({ of: 1202, judged: 400 });
  expect(Math.abs(preview.flagged - 301)).toBeLessThanOrEqual(6);
  expect(preview.by_rule).toEqual([{ rule: "disposable_address", flags: preview.flagged }]);

  const { status, body } = await api<object>("POST", "/settings/fraud/preview", {
    token: admin.token,
    body: {},
  });
  expect({ status, body }).toMatchObject({ status: 200, body: { of: 1202, judged: 400 } });
  const path = "/dashboard/settings/fraud";
  const shown = await page(path, admin);
  const fields = Object.fromEntries(
    [...shown.html.matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
      const [name, value] = ["name", "value"].map((of) => new RegExp(` ${of}="([^"]*)"`).exec(input)?.[1]);
      const isOff = input.includes("checkbox") && !input.includes(" checked");
      return name && name !== "csrf" && !isOff ? [[name, value ?? ""]] : [];
    }),
  );
  const answer = await submit(path, admin, { ...fields, hold_default: "count", intent: "preview" });
  expect(answer.html).toMatch(/About \d+ of 1,?202 sign-ups of the last 30 days would be flagged\./);
  expect(answer.html).toContain("Estimated from 400 of them");

  // Those that no rule judges, as imported ones, are none of them.
  await db.run(sql`UPDATE signups SET traits = NULL WHERE id LIKE ${`${good.id}%`}`);
  const rest = await previewSettings(call, defaultSettings);
  expect(rest.flagged).toBe(rest.of);
  expect(Math.abs(rest.of - 301)).toBeLessThanOrEqual(6);
}, 60_000);

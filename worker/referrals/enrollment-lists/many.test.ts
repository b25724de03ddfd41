import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "../../testing/api";
import { postAddingClicks, signupOf } from "../imports/testing/history-calls";
import { campaign, imbalances, linkOf, type TestLink } from "../testing/signups";
import { mostEnrollments } from "./check-list";
import { dryRun, sendList, undo } from "./testing/lists";

it("a list of 5,000 rows is one change, and so is its undo", async () => {
  const links: TestLink[] = [];
  while (links.length < 3) links.push(await linkOf(await campaign()));
  const people = Array.from({ length: 5000 }, (_, i) => ({
    ...signupOf(links[i % 3] as TestLink, { conversionTime: 30, userEmail: `many-${i}@example.org` }),
    timestamp: new Date(Date.UTC(2025, 2, 4) + i * 60_000).toISOString(),
  }));
  await postAddingClicks(...people);
  const enrolled = async () =>
    (await db.get<{ n: number }>(sql`SELECT sum(enrollments) AS n FROM referrals`))?.n;
  const { body } = await sendList(`email\n${people.map(({ userEmail }) => userEmail).join("\n")}\n`);
  expect(body.matched).toBe(5000);
  expect(body.rows).toHaveLength(5000);
  expect(await enrolled()).toBe(5000);
  expect(await imbalances()).toEqual([]);
  expect((await undo(body.applied_id)).body).toMatchObject({ enrolled: 5000, taken_back: 5000 });
  expect(await enrolled()).toBe(0);
  expect(await imbalances()).toEqual([]);
}, 120_000);

it("more enrolments than can be one change are refused", async () => {
  const numbers = Array.from({ length: mostEnrollments + 1 }, (_, i) => i);
  await db.run(sql`INSERT INTO signups (id, email_hash, email_encrypted, email_masked, external_id, channel,
      received_at, occurred_at, evidence)
    SELECT 'snp_' || value, value, '', '', 'n' || value, 'api', 0, 0, '{}'
    FROM json_each(${JSON.stringify(numbers)})`);
  const rows = numbers.map((n) => `n${n}`);
  const refused = await dryRun(`external_id\n${rows.join("\n")}\n`);
  expect(refused).toMatchObject({ status: 400, body: { code: "validation_failed" } });
  expect(refused.body.detail).toContain("at most 10000 enrolments at a time; these are 10001");
  expect((await dryRun(`external_id\n${rows.slice(1).join("\n")}\n`)).body.matched).toBe(mostEnrollments);
});

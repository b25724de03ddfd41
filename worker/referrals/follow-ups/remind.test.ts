import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "../../testing/api";
import { page, submit } from "../testing/pages";
import { accept, campaign, clickOn, linkOf, settle, someone, type TestLink } from "../testing/signups";

const path = "/dashboard/follow-ups";

/** Somebody who filled in the form; `mayMail`: and agreed to mail. */
async function onForm(link: TestLink, firstName: string, mayMail = true) {
  const click = await clickOn(link, Date.now() - 60_000);
  const evidence = {
    claims: [{ id: click, source: "click_id" as const }],
    ...{ ref_code: null, visitor: null },
  };
  const more = { firstName, language: "fr", mayMail, channel: "form" as const };
  const id = await accept({ email: someone(), campaignId: link.campaignId, evidence, ...more });
  await settle(id);
  return id;
}

const chosen = (ids: string[]) => Object.fromEntries(ids.map((id) => [`chosen_${id}`, "on"]));
const mailed = async (ids: string[]) =>
  (
    await db.all<{ id: string }>(sql`SELECT subject_id AS id FROM audit_events WHERE action = 'signup.mailed'
      AND subject_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY id`)
  ).map(({ id }) => id);

/** What the answer says of each, by first name. */
const resultsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<strong class="truncate" dir="auto">([^<]*)<.*?<span>([^<]*)<\/span><\/li>/gs)].map(
      ([, name = "", result = ""]) => [name, result.replaceAll("&#39;", "'")],
    ),
  );

it("mails several at once, tells what came of each, and mails nobody twice", async () => {
  const made = await campaign();
  const link = await linkOf(made);
  const [asha, ben, unasked] = [
    await onForm(link, "Asha"),
    await onForm(link, "Ben"),
    await onForm(link, "Chipo", false),
  ];
  const strange = await onForm(await linkOf(made), "Dolma");
  const { html } = await page(path, link.officer);
  expect([asha, ben, unasked].map((id) => html.includes(`name="chosen_${id}"`))).toEqual([true, true, false]);
  expect(html).toContain(`action="${path}/remind"`);

  await submit(`${path}/${ben}/nudge`, link.officer);
  const form = chosen([asha, ben, unasked, strange, "nobody"]);
  const sent = await submit(`${path}/remind?message=fr`, link.officer, form);
  expect([sent.status, sent.html.includes(`href="${path}?message=fr"`)]).toEqual([200, true]);
  expect(sent.html).toContain("1 mail is on its way");
  expect(resultsOf(sent.html)).toEqual({
    Asha: "The mail is on its way.",
    Ben: "This candidate was contacted today already.",
    Chipo: "This candidate did not agree to mail.",
  });
  const again = await submit(`${path}/remind`, link.officer, form);
  expect(resultsOf(again.html).Asha).toBe("This candidate was contacted today already.");
  expect(await mailed([asha, ben, unasked, strange])).toEqual([asha]);
});

it("says so where nobody was chosen, or more than are mailed at once", async () => {
  const link = await linkOf(await campaign());
  expect((await submit(`${path}/remind`, link.officer)).html).toContain("Nobody was chosen");
  const many = Array.from({ length: 53 }, (_, i) => `sgn_${i}`);
  expect((await submit(`${path}/remind`, link.officer, chosen(many))).html).toContain(
    "3 more were not mailed: no more than 50 at once.",
  );
});

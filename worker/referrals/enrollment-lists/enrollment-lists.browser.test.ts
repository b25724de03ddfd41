import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";
import { makeProgramme } from "../testing/programme";

for (const javaScriptEnabled of [true, false]) {
  test(`a list of enrolments is checked, applied and undone, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    visitor,
  }) => {
    const admin = await Client.signIn();
    const { link, campaign } = await makeProgramme(admin);
    const email = `${link.id}@example.org`;
    const { signup_id: id } = await admin.call<{ signup_id: string }>("POST", "/track/signup", {
      ...{ email, campaign_id: campaign.id },
    });
    const status = async () => (await admin.get(`/signups/${id}`)).enrollment_status;
    const page = await visitor({ javaScriptEnabled });
    await signInAsAdmin(page);
    await page.goto("/dashboard/signups");
    await page.click("text=Enrolment list");
    const axe = () => (javaScriptEnabled ? expectNoAxeViolations(page) : null);
    await page.waitForSelector("text=Check the list");
    await axe();

    const buffer = Buffer.from(`Name;Contact\nAsha;${email}\nBen;nobody@example.org\n`);
    await page.setInputFiles('[name="file"]', { name: "school.csv", mimeType: "text/csv", buffer });
    await page.click("text=Check the list");
    await page.waitForSelector("text=A column is needed of sign-up ids");
    await axe();
    await page.selectOption('[name="column_1"]', "email");
    await page.click("text=Check again");
    await page.waitForSelector("text=1 row becomes an enrolment.");
    expect(await status()).toBe("pending");
    await axe();

    await page.click("text=Apply 1 enrolment");
    await page.waitForSelector("text=1 enrolment was made.");
    expect(await status()).toBe("completed");
    await axe();

    await page.locator('button:has-text("Undo")').first().click();
    await page.locator('dialog:popover-open button:has-text("Undo")').click();
    await page.waitForSelector("text=1 enrolment was taken back.");
    expect(await status()).toBe("pending");
  });
}

test("none of the five counters of a checked list stands alone on its row", async ({ visitor }) => {
  await makeProgramme(await Client.signIn());
  const page = await visitor();
  await signInAsAdmin(page);
  await page.goto("/dashboard/enrolments");
  const buffer = Buffer.from("email\nnobody@example.org\n");
  await page.setInputFiles('[name="file"]', { name: "school.csv", mimeType: "text/csv", buffer });
  await page.click("text=Check the list");
  await page.waitForSelector("text=No row becomes an enrolment.");
  for (const width of [1440, 1280, 1000, 700, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const tops = await page
      .locator(".kpi")
      .evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().top)));
    const rows = Object.values(Object.groupBy(tops, String)).map((row) => row?.length);
    expect(rows, `${width} px`).toEqual(width >= 1152 ? [5] : [3, 2]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

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

import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";
import { makeProgramme } from "../testing/programme";

for (const javaScriptEnabled of [true, false]) {
  test(`a report is chosen on a list, made and downloaded, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    visitor,
  }) => {
    const { campaign, officer } = await makeProgramme(await Client.signIn());
    const page = await visitor({ javaScriptEnabled, acceptDownloads: true });
    await signInAsAdmin(page);
    await page.goto(`/dashboard/campaigns/${campaign.id}`);
    await page.getByRole("link", { name: "Export", exact: true }).click();
    await page.waitForURL(/\/dashboard\/exports\?report=officer_summary/);
    expect(await page.inputValue('[name="campaign_id"]')).toBe(campaign.id);
    if (javaScriptEnabled) await expectNoAxeViolations(page);

    await page.check('[name="format"][value="csv"]');
    await page.selectOption('[name="style"]', "semicolon");
    await page.click("text=Make the export");
    await page.waitForSelector("text=The export is being made.");
    const row = page.locator("tbody tr", { hasText: campaign.name });
    const file = row.getByRole("link", { name: /^Download/ });
    // With script the list follows by itself; without, one looks again.
    await expect
      .poll(async () => {
        if (!javaScriptEnabled) await page.reload();
        return file.isVisible();
      })
      .toBe(true);
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);
    expect(download.suggestedFilename()).toMatch(/^milepost-officer-summary-.*\.csv$/);
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toContain(";TotalClicks;");
    expect(text).toContain(officer.id);
  });
}

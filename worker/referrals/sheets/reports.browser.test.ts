import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { signInAsAdmin, test } from "../../../web/e2e/journey";

for (const javaScriptEnabled of [true, false]) {
  test(`a spreadsheet is connected and tried, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    visitor,
  }) => {
    const page = await visitor({ javaScriptEnabled });
    await signInAsAdmin(page);
    await page.goto("/dashboard/settings/reports");
    await page.fill('[name="spreadsheet_id"]', "not an address");
    await page.click("text=Save");
    await page.waitForSelector("text=Give the spreadsheet's ID, or its address from the browser.");
    await page.fill('[name="spreadsheet_id"]', "https://docs.google.com/spreadsheets/d/1AbC_d-9/edit#gid=0");
    await page.uncheck('[name="schedule.yoy"]');
    await page.click("text=Save");
    await page.waitForSelector("text=Saved.");
    expect(await page.inputValue('[name="spreadsheet_id"]')).toBe("1AbC_d-9");
    expect(await page.isChecked('[name="schedule.yoy"]')).toBe(false);
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    // This product has no service account: the test says what to do.
    await page.click("text=Test the connection");
    await page.waitForSelector("text=The secret GOOGLE_SERVICE_ACCOUNT is not set.");
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    await page.fill('[name="spreadsheet_id"]', "");
    await page.click("text=Save");
    await page.waitForSelector("text=First connect a spreadsheet.");
  });
}

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
    const save = page.getByRole("button", { name: "Save", exact: true });
    await page.fill('[name="spreadsheet_id"]', "not an address");
    await save.click();
    await page.waitForSelector("text=Give the spreadsheet's ID, or its address from the browser.");
    await page.fill('[name="spreadsheet_id"]', "https://docs.google.com/spreadsheets/d/1AbC_d-9/edit#gid=0");
    await page.uncheck('[name="schedule.yoy"]');
    await save.click();
    await page.waitForSelector("text=Saved.");
    expect(await page.inputValue('[name="spreadsheet_id"]')).toBe("1AbC_d-9");
    expect(await page.isChecked('[name="schedule.yoy"]')).toBe(false);
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    // The local stand-in has no such spreadsheet: the test says what to do. Then it is given its own.
    await page.click("text=Test the connection");
    await page.waitForSelector("text=There is no spreadsheet with this ID.");
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    await page.fill('[name="spreadsheet_id"]', "local-spreadsheet");
    // "Saved." may still stand there from before.
    const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
    await save.click();
    await (await saved).finished();
    await page.waitForSelector("text=Saved.");
    expect(await page.inputValue('[name="spreadsheet_id"]')).toBe("local-spreadsheet");
    await page.click("text=Test the connection");
    await page.waitForSelector("text=The connection to “Milepost reports” works.");
    await page.goto("/dev/sheets");
    await page.click("text=Officer_Summary");
    await page.waitForSelector("text=Nothing is written here yet");
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    await page.goto("/dashboard/settings/reports");
    await page.fill('[name="spreadsheet_id"]', "");
    await save.click();
    await page.waitForSelector("text=First connect a spreadsheet.");
  });
}

import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";
import { makeProgramme } from "../testing/programme";

const historyOf = (code: string) =>
  [
    { timestamp: "2025-03-04T08:00:00.000Z", eventType: "click", referralID: code, visitor: "v" },
    { timestamp: "2025-03-04T09:00:00.000Z", eventType: "signup", referralID: code, userEmail: "a hash" },
    { timestamp: "yesterday", eventType: "click", referralID: code },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");

for (const javaScriptEnabled of [true, false]) {
  test(`a history is checked, imported and reported, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    visitor,
  }) => {
    const admin = await Client.signIn();
    const { link, campaign } = await makeProgramme(admin);
    const figures = () =>
      admin.get(`/stats/overview?campaign_id=${campaign.id}&from=2025-03-01&to=2025-03-31`);
    const page = await visitor({ javaScriptEnabled, acceptDownloads: true });
    await signInAsAdmin(page);
    await page.goto("/dashboard/imports");
    const axe = () => (javaScriptEnabled ? expectNoAxeViolations(page) : null);
    await axe();

    await page.click("text=Check the file");
    await page.waitForSelector("text=Choose a file first.");
    const buffer = Buffer.from(historyOf(link.code));
    await page.setInputFiles('[name="file"]', { name: "history.ndjson", mimeType: "text/plain", buffer });
    await page.click("text=Check the file");
    await page.waitForSelector("text=1 line would be left out");
    expect(await figures()).toMatchObject({ clicks: 0, signups: 0 });
    await axe();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("text=Download these lines"),
    ]);
    expect(download.suggestedFilename()).toBe("lines-left-out.csv");

    await page.click("text=Import 2 events");
    await page.waitForSelector("text=2 events are part of your figures now.");
    expect(await figures()).toMatchObject({ clicks: 1, unique_clicks: 1, signups: 1 });
    await axe();
  });
}

import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { desktop, phone, signInAsAdmin, test } from "../../../web/e2e/journey";

for (const [javaScriptEnabled, look] of [
  [true, phone],
  [false, desktop],
] as const) {
  const run = javaScriptEnabled ? "with" : "without";
  test(`links of another service are given their places and brought, ${run} script`, async ({ visitor }) => {
    const admin = await Client.signIn();
    const page = await visitor({ javaScriptEnabled, ...look });
    await signInAsAdmin(page);
    const axe = () => (javaScriptEnabled ? expectNoAxeViolations(page) : null);
    await page.goto("/dashboard/imports");
    await page.click("text=From Bitly, Dub, Kutt or Shlink");
    await axe();
    await page.click("text=Check the file");
    await page.waitForSelector("text=Choose a file first.");

    const host = `${run}.test`;
    const csv = `Date,Short Link,Clicks,QR Scans\n2025-03-01,https://${host}/a,2,1\n2025-03-02,https://${host}/b,4,0\n`;
    await page.setInputFiles('[name="file"]', {
      name: "bitly.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csv),
    });
    await page.click("text=Check the file");
    await page.waitForSelector("text=2 links have no place yet");
    await axe();
    if (javaScriptEnabled) {
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
    }

    await page.fill('[name="campaign_all"]', `Past ${run}`);
    await page.fill('[name="officer_all"]', `Asha <asha-${run}@past.test>`);
    await page.fill('[name="officer_1"]', "Nobody who is here");
    await page.click('button:has-text("Check again")');
    await page.waitForSelector("text=There is no such officer.");
    await axe();
    await page.fill('[name="officer_1"]', "");
    await page.click('button:has-text("Check again")');
    await page.waitForSelector("text=Everything has its place.");

    // What was chosen since it was shown is shown first.
    await page.fill('[name="campaign_all"]', `The past ${run}`);
    await page.click("text=Bring 2 links");
    await page.waitForSelector("text=Confirm once more.");
    await page.click("text=Bring 2 links");
    await page.waitForSelector("text=2 links are made. 7 clicks are brought.");
    const { data } = await admin.get<{ data: { id: string; name: string }[] }>(
      `/campaigns?q=${encodeURIComponent(`The past ${run}`)}`,
    );
    expect(data).toHaveLength(1);
    expect(
      await admin.get(`/stats/overview?campaign_id=${data[0]?.id}&from=2025-03-01&to=2025-03-02`),
    ).toMatchObject({ clicks: 7, unique_clicks: 0 });
  });
}

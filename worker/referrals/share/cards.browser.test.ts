import { expect } from "vitest";
import { expectNoAxeViolations } from "../../../web/e2e/axe";
import { Client } from "../../../web/e2e/client";
import { signInAsAdmin, test } from "../../../web/e2e/journey";
import { makeProgramme } from "../testing/programme";

test("cards fill one page of their size", async ({ visitor }) => {
  const { link } = await makeProgramme(await Client.signIn());
  const page = await visitor({});
  await signInAsAdmin(page);
  for (const [size, width, height] of [
    ["a4", 595, 842],
    ["a6", 315, 437],
  ] as const) {
    await page.goto(`/dashboard/links/${link.id}/cards?size=${size}`);
    await expectNoAxeViolations(page);
    // In points; a second page would be a second box.
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
    expect(boxes.map(([, w, h]) => [Math.round(Number(w)), Math.round(Number(h))])).toEqual([
      [width, height],
    ]);
  }
});

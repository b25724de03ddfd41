import { expect, it } from "vitest";
import { administrator } from "../testing/api";
import { runningCampaign, signedInOfficer } from "./testing/fixtures";
import { page } from "./testing/pages";

/** Where the page's empty state leads. */
async function leads(path: string, who: Parameters<typeof page>[1]): Promise<string[]> {
  const { status, html } = await page(path, who);
  expect(status, path).toBe(200);
  const [, state = ""] = html.split('class="empty"');
  return [...(state.split(/<\/main>|class="shell__help/)[0] ?? "").matchAll(/href="([^"]+)"/g)].map(
    ([, href]) => href ?? "",
  );
}

it("until there is something to count, each page leads to what comes first", async () => {
  const admin = await administrator();
  for (const path of ["/dashboard/links/bulk", "/dashboard/links/new", "/dashboard/follow-ups"]) {
    expect(await leads(path, admin), path).toEqual(["/dashboard/campaigns/new"]);
  }
  expect(await leads("/dashboard/follow-ups?stage=enrolled", admin)).toEqual(["/dashboard/follow-ups"]);

  const { id } = await runningCampaign(admin.token, { name: "First" });
  for (const path of [
    "/dashboard/links/bulk",
    `/dashboard/links/bulk?campaign_id=${id}`,
    "/dashboard/links/new",
  ]) {
    expect(await leads(path, admin), path).toEqual(["/dashboard/officers/new"]);
  }
  expect(await leads("/dashboard/follow-ups", admin)).toEqual(["/dashboard/links"]);

  const officer = await signedInOfficer();
  expect(await leads(`/dashboard/links/bulk?campaign_id=${id}`, admin)).toEqual([
    `/dashboard/campaigns/${id}/officers#assigned`,
  ]);
  expect(await leads("/dashboard/follow-ups", officer)).toEqual(["/dashboard/links"]);
  expect(await leads("/dashboard/links", officer)).toEqual(["/dashboard/campaigns"]);
  expect(await leads("/dashboard/links/new", officer)).toEqual(["/dashboard/campaigns"]);
});

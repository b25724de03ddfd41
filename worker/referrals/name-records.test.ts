import { expect, it } from "vitest";
import { administrator } from "../testing/api";
import { runningCampaign, signedInOfficer } from "./testing/fixtures";
import { callsOf } from "./testing/links";
import { page, submit } from "./testing/pages";

it("the audit log calls records by their names, which lead to them", async () => {
  const admin = await administrator();
  const officer = await signedInOfficer();
  const campaign = await runningCampaign(admin.token, { name: "Named campaign", officer_ids: [officer.id] });
  const { body: link } = await callsOf(admin.token).create({
    officer_id: officer.id,
    campaign_id: campaign.id,
    label: "Named link",
  });
  await submit(`/dashboard/campaigns/${campaign.id}/archive`, admin);
  const { html } = await page(`/dashboard/settings/audit-log?actor_id=${admin.personId}`, admin);
  expect(html).toContain(`<a href="/dashboard/campaigns/${campaign.id}">Named campaign</a>`);
  expect(html).toContain(`<a href="/dashboard/links/${link.id}">Named link</a>`);
  expect(html).not.toContain(`<code class="small">${campaign.id}`);

  const archived = await page("/dashboard/settings/audit-log?action=campaign.archived", admin);
  expect(archived.html).toContain("Named campaign");
  expect(archived.html).not.toContain("Named link");
  expect(archived.html).toContain('<option value="campaign.archived" selected');
  const ofIt = await page(`/dashboard/settings/audit-log?subject_id=${link.id}`, admin);
  expect(ofIt.html).toContain("Named link");
  expect(ofIt.html).not.toContain("Named campaign</a>");
});

import * as milepost from "./milepost.ts";

/** From a new campaign to the figures of its first sign-up; `name` tells one run from another. */
export async function runMainPath(
  baseUrl: string,
  admin: { email: string; password: string },
  name: string,
): Promise<{ clicks: number; signups: number; enrollments: number }> {
  milepost.defaults.baseUrl = baseUrl;
  const { access_token } = await milepost.postAuthLogin({ body: admin });
  const asAdmin = { headers: { authorization: `Bearer ${access_token}` } };

  const campaign = await milepost.postCampaigns(
    { idempotencyKey: name, newCampaign: { name, starts_on: "2026-01-01" } },
    asAdmin,
  );
  const officer = await milepost.postOfficers(
    { newOfficer: { name: "Asha Rai", email: `asha-${campaign.id}@example.org` } },
    asAdmin,
  );
  await milepost.putCampaignsByIdOfficers(
    { id: campaign.id, assignmentInput: { officer_ids: [officer.id] } },
    asAdmin,
  );
  const link = await milepost.postReferrals(
    { newReferral: { officer_id: officer.id, campaign_id: campaign.id } },
    asAdmin,
  );

  // Your site sends what it counts with a key of its own.
  const { key } = await milepost.postApiKeys(
    { newApiKey: { name, scopes: ["track:write", "stats:read"] } },
    asAdmin,
  );
  const asSite = { headers: { authorization: `Bearer ${key}` } };
  const { click_id } = await milepost.postTrackClick({ clickRequest: { ref_code: link.code } }, asSite);
  const email = `candidate-${campaign.id}@example.org`;
  const { signup_id = "" } = await milepost.postTrackSignup({ signupRequest: { email, click_id } }, asSite);
  await milepost.postTrackEnrollment({ enrollmentRequest: { signup_id } }, asSite);

  // What is counted stands in the figures within seconds.
  for (let attempt = 1; ; attempt++) {
    const figures = await milepost.getStatsOverview({ campaignId: campaign.id }, asSite);
    if (figures.enrollments > 0 || attempt === 60) return figures;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Who may see and do what in the referral tracker. Pure: the answers come from what is handed in. */

/** How the tracker sees its caller. An officer without a record (any more) has no id and so owns nothing. */
export type Viewer = { role: "admin" } | { role: "officer"; officerId: string | null };

const is = (viewer: Viewer, officerId: string) => viewer.role === "officer" && viewer.officerId === officerId;

export const mayReadOfficer = (viewer: Viewer, officerId: string): boolean =>
  viewer.role === "admin" || is(viewer, officerId);

/** `officerIds`: those assigned to the campaign. */
export const mayReadCampaign = (viewer: Viewer, officerIds: string[]): boolean =>
  viewer.role === "admin" || officerIds.some((officerId) => is(viewer, officerId));

/** Only an admin sees who else works for a campaign, and the key its pages sign up with. */
export const mayAdministerCampaign = (viewer: Viewer): boolean => viewer.role === "admin";

export const mayReadReferral = (viewer: Viewer, referral: { officerId: string }): boolean =>
  viewer.role === "admin" || is(viewer, referral.officerId);

/** To create, relabel, revoke or regenerate: an officer their own, where the campaign says so. */
export const mayWriteReferral = (
  viewer: Viewer,
  referral: { officerId: string },
  campaign: { officersCreateLinks: boolean },
): boolean => viewer.role === "admin" || (is(viewer, referral.officerId) && campaign.officersCreateLinks);

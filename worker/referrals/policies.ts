/** Who may see and do what in the referral tracker. Pure: the answers come from what is handed in. */

/** How the tracker sees its caller. An officer without a record (any more) has no id and so owns nothing. */
export type Viewer = { role: "admin" } | { role: "viewer" } | { role: "officer"; officerId: string | null };

/** Reads the whole programme: an admin, and a viewer, who sees no addresses and changes nothing. */
export const readsAll = (viewer: Viewer): viewer is Exclude<Viewer, { role: "officer" }> =>
  viewer.role !== "officer";

const is = (viewer: Viewer, officerId: string) => viewer.role === "officer" && viewer.officerId === officerId;

export const mayReadOfficer = (viewer: Viewer, officerId: string): boolean =>
  readsAll(viewer) || is(viewer, officerId);

/** `officerIds`: those assigned to the campaign. */
export const mayReadCampaign = (viewer: Viewer, officerIds: string[]): boolean =>
  readsAll(viewer) || officerIds.some((officerId) => is(viewer, officerId));

/** Only an admin sees the key that a campaign's pages sign up with. */
export const mayAdministerCampaign = (viewer: Viewer): boolean => viewer.role === "admin";

export const mayReadReferral = (viewer: Viewer, referral: { officerId: string }): boolean =>
  readsAll(viewer) || is(viewer, referral.officerId);

/** To create, relabel, revoke or regenerate: an officer their own, where the campaign says so. */
export const mayWriteReferral = (
  viewer: Viewer,
  referral: { officerId: string },
  campaign: { officersCreateLinks: boolean },
): boolean => viewer.role === "admin" || (is(viewer, referral.officerId) && campaign.officersCreateLinks);

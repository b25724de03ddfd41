// Pure.

/** An officer or a campaign that somebody wrote: one that is there, one to be created, or what is wrong with it. */
export type Owner<New> =
  | { id: string; name: string }
  | { id: null; name: string; create: New }
  | { fault: string };

/** What is in the way of a link's becoming one of ours; null where nothing is. */
export const faultOf = (link: { officer: Owner<unknown>; campaign: Owner<unknown> }): string | null =>
  [link.officer, link.campaign].map((owner) => ("fault" in owner ? owner.fault : null)).find(Boolean) ?? null;

// Pure.

/** As what somebody takes part. */
export const stakeholderTypes = [
  ...(["elder", "women_leader", "youth_leader", "farmer", "fisherfolk", "religious_leader"] as const),
  ...(["traditional_leader", "milf_representative", "mnlf_representative", "business_leader"] as const),
  ...(["teacher", "health_worker", "lgu_official", "ngo_representative", "other"] as const),
] as const;
export type StakeholderType = (typeof stakeholderTypes)[number];

export const isStakeholderType = (text: string): text is StakeholderType =>
  (stakeholderTypes as readonly string[]).includes(text);

// Pure.

/** The five workshops of an assessment, in the order in which participants go through them. */
export const workshopTypes = ["workshop_1", "workshop_2", "workshop_3", "workshop_4", "workshop_5"] as const;
export type WorkshopType = (typeof workshopTypes)[number];

export const isWorkshopType = (text: string): text is WorkshopType =>
  (workshopTypes as readonly string[]).includes(text);

/** 1 to 5. */
export const numberOf = (type: WorkshopType): number => workshopTypes.indexOf(type) + 1;

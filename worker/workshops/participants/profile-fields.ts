// Pure.

export const sexes = ["female", "male"] as const;

export const educationalLevels = [
  ...(["no_formal_education", "elementary_graduate", "high_school_graduate", "vocational"] as const),
  ...(["college_level", "college_graduate", "postgraduate"] as const),
] as const;

export const arabicEducationLevels = [
  ...(["no_arabic_education", "ibtidaiyyah", "idadiyyah", "thanawiyyah", "kulliyyah", "other"] as const),
] as const;

export const occupations = [
  ...(["farmer", "fisherfolk", "labourer", "driver", "vendor", "business_owner", "teacher"] as const),
  ...([
    "health_worker",
    "government_employee",
    "religious_leader",
    "homemaker",
    "student",
    "retired",
  ] as const),
  ...(["unemployed", "other"] as const),
] as const;

/** What participants read: also the languages of assessments and of questions' words. */
export const spoken = ["en", "fil", "fr"] as const;
export type Spoken = (typeof spoken)[number];

/** Languages are called as those who speak them call them. */
export const nameOfSpoken: Record<Spoken, string> = { en: "English", fil: "Filipino", fr: "Français" };

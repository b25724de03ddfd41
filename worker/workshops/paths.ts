// Pure.

// Addresses of staff's pages. They carry their slash: without it they are answered alike.
export const homePath = "/mana/";
export const assessmentsPath = "/mana/manage-assessments/";
export const placesPath = "/mana/places/";
export const regionalPath = "/mana/regional/";
export const provincialPath = "/mana/provincial/";
export const needsPath = "/mana/needs/";
export const recordPaths = {
  desk_review: "/mana/desk-review/",
  survey: "/mana/survey/",
  kii: "/mana/kii/",
  report: "/mana/reports/",
} as const;

export const assessmentOf = (id: string): string => `${assessmentsPath}${id}/`;
export const placeOf = (id: string): string => `${placesPath}${id}/`;
export const provinceOf = (id: string): string => `${provincialPath}${id}/`;
export const needOf = (id: string): string => `${needsPath}${id}/`;
export const recordOf = (id: string): string => `/mana/records/${id}/`;
export const documentOf = (id: string): string => `${recordOf(id)}document/`;
export const workshopOf = (assessmentId: string, type: string): string =>
  `${assessmentOf(assessmentId)}workshops/${type}/`;
export const surveyQuestionsOf = (assessmentId: string): string => `${assessmentOf(assessmentId)}survey/`;
export const ledPath = "/mana/workshops/";

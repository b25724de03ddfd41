/** A case within pages of other sites, and what stands where one was withdrawn. */
export const reuse = {
  "casebook.embed.updated": "Updated {date}",
  "casebook.embed.read": "Read the whole case",
  "casebook.embed.allegation": "Allegations are no findings.",
  "casebook.gone.title": "This case was withdrawn",
  "casebook.gone.when": "Withdrawn on {date}",
};

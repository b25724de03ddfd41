/** What the settings of the casebook say. */
export const settings = {
  "casebook.settings.title": "Settings of the casebook",
  "casebook.settings.lead": "What holds for the whole archive.",
  "casebook.settings.archive": "The archive",
  "casebook.settings.name": "Its name",
  "casebook.settings.name_ne": "Its name in Nepali",
  "casebook.settings.disclaimer": "What stands below each case",
  "casebook.settings.disclaimer_ne": "The same in Nepali",
  "casebook.settings.front_page": "The archive is the front page",
  "casebook.settings.front_page_hint": "Who opens the site without being signed in comes to the archive.",
  "casebook.settings.technical": "Entities and re-use",
  "casebook.settings.types": "Types of entities",
  "casebook.settings.types_hint": "A line a type, then a colon and its subtypes: location: district, ward",
  "casebook.settings.origins": "Sites that may read the public API",
  "casebook.settings.origins_hint": "An origin a line, like https://example.org; * for all of them.",
  "casebook.settings.told_saved": "The settings are saved.",
};

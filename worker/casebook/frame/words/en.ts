/** What stands around the editors' pages, and in the navigation. */
export const frame = {
  "casebook.frame.nav_review": "Review",
  "casebook.frame.nav_material": "Sources, entities",
  "casebook.frame.nav_team": "Casebook’s people",
  "casebook.frame.material": "What cases stand on",
  "casebook.frame.sources": "Sources",
  "casebook.frame.entities": "Entities",
  "casebook.frame.team": "Who and what the casebook works with",
  "casebook.frame.people": "People",
  "casebook.frame.feedback": "Feedback",
  "casebook.frame.settings": "Settings",
  "casebook.frame.case": "Pages of this case",
  "casebook.frame.write": "Write",
  "casebook.frame.history": "History",
  "casebook.frame.compare": "Compare",
  "casebook.frame.type.CORRUPTION": "Corruption",
  "casebook.frame.type.PROMISES": "Promises",
};

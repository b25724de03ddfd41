/** Filters of pages that a person has named. */
export const views = {
  "views.lead":
    "Filters that you have named, each a press away on its page and in the search. Nobody else sees them.",
  "views.view": "View",
  "views.page": "Page",
  "views.name_of": "Name of {name}",
  "views.search": "Search by name",
  "views.delete": "Delete",
  "views.undo": "Undo",
  "views.none": "No saved views yet",
  "views.none_words": "On the dashboard and above lists, choose filters and name them under Views.",
  "views.to_dashboard": "To the dashboard",
  "views.none_fits": "No saved view fits",
  "views.show_all": "Show all saved views",
  "views.told_saved": "“{name}” saved.",
  "views.told_renamed": "Saved view renamed.",
  "views.told_deleted": "Saved view deleted.",
  "views.told_restored": "Saved view is back.",
} as const;

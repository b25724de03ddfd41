export const staffHome = {
  "workshops.nav_home": "Needs assessment",
  "workshops.home.title": "Needs assessment",
  "workshops.home.lead": "What is assessed now, what is needed most, and how each region is doing.",
  "workshops.home.new": "New assessment",
  "workshops.home.under_way": "Under way",
  "workshops.home.none_under_way":
    "Nothing is under way. What is completed or cancelled is among all assessments.",
  "workshops.home.all_assessments": "All assessments",
  "workshops.home.pressing": "Most pressing needs",
  "workshops.home.all_needs": "All needs",
  "workshops.home.no_needs": "No need is noted yet.",
  "workshops.home.found_out": "What was found out",
  "workshops.home.none": "No assessment yet",
  "workshops.home.none_staff":
    "An assessment is a question put to a place: what do people need here? Begin with its name; dates, team and places can come later.",
  "workshops.home.none_facilitator": "Assessments that you facilitate stand here.",
};

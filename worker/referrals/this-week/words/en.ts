/** What an administrator is told to do. Each sentence stands alone: in a mail it has no card around it. */
export const thisWeek = {
  "week.title": "This week",
  "week.nothing": "Nothing needs you this week.",
  "week.nothing_more": "Nothing else needs you this week.",
  "week.why": "Why do I see this?",
  "week.put_aside": "Put aside for a week",
  "week.put_aside_label": "Put aside for a week: {sentence}",
  "week.is_aside": "Put aside for a week. It stands below, where you can take it back.",
  "week.aside": { one: "{count} put aside", other: "{count} put aside" },
  "week.until": "until {day}",
  "week.take_back": "Take back",
  "week.take_back_label": "Take back: {sentence}",
  "week.is_back": "It is back.",

  "week.officer_fell":
    "{officer} converts {rate} of clicks, after {before} in the {days} days before: more than chance explains.",
  "week.officer_fell_why":
    "{signups} sign-ups of {clicks} clicks in these {days} days; {signupsBefore} of {clicksBefore} in the {days} days before. Fisher’s exact test of the two rates, corrected by Holm for all {tests} comparisons made here: p {chance}, told up to a level of {level}. Smallest sample: {least} clicks in each period.",
  "week.officer_fell_do": "See the figures",

  "week.targets_behind": {
    one: "{officer} is behind in {campaign}: {done} of {goal}, on course for {course} by the last day. Days left: {days}.",
    other:
      "{count} officers are behind their targets in {campaign}; farthest is {officer}: {done} of {goal}, on course for {course} by the last day. Days left: {days}.",
  },
  "week.targets_behind_why":
    "A target is behind where its pace does not reach it: {done} since {from}, divided by the days so far and multiplied by all days up to {to}, makes {course} of {goal}. No test of chance: today counts as a whole day. Told once {least} days, and {share} of all days, are over.",
  "week.targets_behind_do": "See the targets",

  "week.campaign_ended":
    "{campaign} ended on {day}, and its links had {clicks} clicks in the seven days before: whoever meets one now is shown that it is over.",
  "week.campaign_ended_why":
    "It ended within the last 14 days, and its links were clicked {clicks} times in its last seven days. No test of chance; told from {least} clicks on. Clicks after the end are not counted.",
  "week.campaign_ended_do": "Open the campaign",

  "week.form_field":
    "The form of {campaign} loses people at one field, {field}: refused {refused} times, while {lost} of {starts} who began did not send it.",
  "week.form_field_why":
    "{starts} began, {submits} sent it ({sent}). Of {refusals} refusals {refused} were of this field. No test of chance; told where {share} of those who began give up, one field is refused as often as {share} of them, and it has {half} of all refusals. Smallest sample: {least} who began.",
  "week.form_field_do": "See the form",

  "week.channel_better":
    "{better} converts {rate} of clicks, {worse} {worseRate}, over {days} days: more than chance explains.",
  "week.channel_better_why":
    "{signups} sign-ups of {clicks} clicks against {worseSignups} of {worseClicks}, in the same days. Fisher’s exact test of the two rates, corrected by Holm for all {tests} comparisons made here: p {chance}, told up to a level of {level}. Smallest sample: {least} clicks each.",
  "week.channel_better_do": "Compare channels",

  "week.to_review": {
    one: "{count} sign-up waits for your review.",
    other: "{count} sign-ups wait for your review.",
  },
  "week.to_review_why":
    "Rules found them suspicious and nobody has decided yet, whenever they came. They are counted: no test of chance, no smallest sample.",
  "week.to_review_do": "Review",

  "week.requests": {
    one: "An officer asks for {count} sign-up that their link lacks.",
    other: "Officers ask for {count} sign-ups that their links lack.",
  },
  "week.requests_why":
    "They asked for these sign-ups for links of theirs and nobody has decided yet, whenever they asked. They are counted: no test of chance, no smallest sample.",
  "week.requests_do": "Decide",

  "week.unattributed": {
    one: "{count} sign-up from {from} to {to} was earned by no link and could be given to one.",
    other: "{count} sign-ups from {from} to {to} were earned by no link and could be given to one.",
  },
  "week.unattributed_why":
    "No click of a link earned them. They are counted: no test of chance, no smallest sample. Each has its reason on its page, and can be given there to a link that has a click left.",
  "week.unattributed_do": "See why",
} as const;

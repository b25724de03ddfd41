/** Monday's mail. Sentences stand alone: each says what it is about. */
export const digest = {
  "digest.label": "Your week, each Monday",
  "digest.hint": "What came last week, and what needs you.",
  "digest.subject": "Last week: {signups} from {clicks} ({rate})",
  "digest.own_subject": "Your week: {signups} from {clicks} ({rate})",
  "digest.lead": "This was {from} to {to}.",
  "digest.nothing": "Nobody clicked and nobody signed up.",
  "digest.figures":
    "Clicks: {clicks}, sign-ups: {signups}, enrolments: {enrollments}. The week before: {clicksBefore}, {signupsBefore} and {enrollmentsBefore}.",
  "digest.best_officer": "{officer} leads the week.",
  "digest.best_campaign": "{campaign} brought the most sign-ups.",
  "digest.failed_exports": {
    one: "{count} export failed. Try it again:",
    other: "{count} exports failed. Try them again:",
  },
  "digest.own_nothing": "Nobody clicked on your links. Share one today:",
  "digest.own_figures":
    "What your links brought: clicks {clicks}, sign-ups {signups}, enrolments {enrollments}. The week before: {clicksBefore}, {signupsBefore} and {enrollmentsBefore}.",
  "digest.own_rank": "You were number {rank} of {of} officers.",
  "digest.target": "Your target in {campaign}: {done} of {goal}. As it goes, {course} by the last day.",
  "digest.waiting": {
    one: "{count} candidate signed up and has not enrolled, for {days} days. Write to them:",
    other: "{count} candidates signed up and have not enrolled, the first for {days} days. Write to them:",
  },
  "digest.more": "All figures of the week: {address}",
  "digest.page": "Weekly messages",
  "digest.page_lead":
    "Each Monday at 7 everybody with an e-mail address gets their week. This is what goes out.",
  "digest.yours": "Your mail",
  "digest.others": "Officers without e-mail",
  "digest.others_lead": "Send each of them their week by a tap.",
  "digest.everybody_has_mail": "Every officer has an e-mail address",
  "digest.whatsapp": "WhatsApp",
  "digest.whatsapp_to": "WhatsApp to {name}",
  "digest.off": "Digests are switched off in the settings of reports.",
} as const;

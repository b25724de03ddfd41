/** What the module refuses in its own words. `in_use` says the same in another module. */
export const problems = {
  workshop_locked: { status: 403, says: "This workshop is not open yet" },
  not_onboarded: { status: 403, says: "Give your consent first." },
  already_onboarded: { status: 409, says: "This participant has given consent before." },
  already_submitted: { status: 409, says: "This workshop has already been submitted" },
  answer_conflict: { status: 409, says: "This answer was changed elsewhere meanwhile." },
  questions_changed: { status: 409, says: "The questions have changed meanwhile." },
  assessment_closed: { status: 409, says: "This assessment is closed." },
  role_conflict: {
    status: 409,
    says: "Staff and facilitators cannot be participants, nor participants facilitators.",
  },
  not_yet_onboarded: { status: 409, says: "This participant has not given consent yet." },
  has_answers: { status: 409, says: "Answers have been submitted here." },
  in_use: { status: 409, says: "This is in use." },
  voting_closed: { status: 409, says: "This voting is closed." },
  wrong_state: { status: 409, says: "This is not possible in the present state." },
  needs_password: { status: 409, says: "Who has other roles signs in with their own password." },
} as const;
type Own = typeof problems;

declare module "../core/http/problem" {
  interface Problems extends Own {}
}

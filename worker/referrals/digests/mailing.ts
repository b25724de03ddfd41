import type { Mailing } from "../../core/mailings/mailing";

/** Monday's mail of the week before. */
export const digestMailing: Mailing = {
  name: "referrals.digest",
  label: "digest.label",
  hint: "digest.hint",
  grants: ["referrals:admin", "referrals:officer"],
};

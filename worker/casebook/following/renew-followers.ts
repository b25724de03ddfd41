import { renewalOf } from "../../core/keys/renewals";
import { followersPurpose } from "./followers";

/** Addresses of readers who follow come under the newest key. */
export const renewFollowers = renewalOf({
  ...{ name: "casebook.followers", table: "casebook_followers", id: "id", column: "email" },
  purpose: followersPurpose,
});

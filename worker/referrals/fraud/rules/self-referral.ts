// Pure.
import { isCrowd } from "./company";
import { defineRule } from "./rule";

/** An officer may sit among those who sign up, on the same campus; alone on an address with a sign-up, it is theirs. */
export const selfReferral = defineRule({
  name: "self_referral",
  points: 90,
  about: "signup",
  thresholds: {},
  find(facts) {
    const { officer } = facts;
    if (!officer) return null;
    if (officer.email === "same") return { code: "own_email" };
    if (officer.phone) return { code: "own_phone" };
    const crowd = isCrowd(facts);
    if (officer.visitor && !crowd) return { code: "own_visitor", share: 0.85 };
    if (officer.email === "near") return { code: "near_email", share: 0.7 };
    if (officer.visitor) return { code: "own_visitor", share: 0.4 };
    if (officer.address) return { code: "own_address", share: crowd ? 0.1 : 0.62 };
    return officer.network ? { code: "own_network", share: 0.1 } : null;
  },
});

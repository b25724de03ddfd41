// Pure.
import { firstDataKey } from "../../core/keys/data-keys";
import { visitorLength } from "../clicks/event-log";
import { toBase64url } from "../signing/base64url";
import { KeyedHash } from "../signing/keyed-hash";

/**
 * What imported events are known again by. `dataKey` is DATA_KEY, whose oldest key
 * keeps them the same; a file's own words are never written down.
 */
export interface Identities {
  /** Who clicked or signed up, as in the raw log of clicks. The same in every import; none of the live visitors. */
  visitor: (stated: string) => string;
  /** The id of a click: whoever imports it again gets the same. Its middle is what tells it apart in the raw log. */
  click: (referralId: string, us: number, visitor: string) => string;
  /** The idempotency key of a sign-up, and with it of the click that it brings. */
  signup: (referralId: string, us: number, userEmail: string) => string;
}

const encoder = new TextEncoder();

export function identities(dataKey: string): Identities {
  const hash = new KeyedHash(firstDataKey(dataKey).bytes);
  const digest = (...parts: (string | number)[]) =>
    toBase64url(hash.over(encoder.encode(["milepost import", ...parts].join("\n"))).subarray(0, 30));
  return {
    visitor: (stated) => (stated === "" ? "" : digest("visitor", stated).slice(0, visitorLength)),
    click: (referralId, us, visitor) => `import:${digest("click", referralId, us, visitor)}`,
    signup: (referralId, us, userEmail) => `import:${digest("signup", referralId, us, userEmail)}`,
  };
}

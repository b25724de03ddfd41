// Pure.
import type { ClaimSource } from "./attribute";

/** What came with a sign-up, kept as it came (addresses of networks masked) until the sign-up is attributed. */
export interface Evidence {
  /** Clicks it names: signed tokens, or what claims to be one. */
  claims: { id: string; source: Exclude<ClaimSource, "interest"> }[];
  ref_code: string | null;
  /** Its sender said when it occurred, by a clock of their own; absent where we did. */
  dated?: true;
  /** The form's field that no person sees was filled in: by a program, or by a browser. Absent where it was not. */
  trap?: true;
  /** Who signed up, as far as fraud rules may know; null where nothing is known. */
  visitor: Visitor | null;
  /** Seconds from the form's serving to its sending, where a signed instant says so. */
  form_seconds?: number;
  /** The words that the hosted form asked to agree to; absent where it asked for nothing. */
  consent?: string;
}

export interface Visitor {
  /** `a.b`, or an IPv6 address's first two groups; empty where unknown. */
  ip_masked: string;
  /** Keyed hash of address and user agent with the day's salt; empty where the address is unknown. */
  visitor: string;
  user_agent: string;
  /** ISO 3166 alpha-2, or empty. */
  country: string;
  /** The host alone. */
  referrer: string;
  /** Keyed hashes that outlast the day (`Traces`): of address and user agent, of the address, of the network. */
  lasting?: string;
  address?: string;
  network?: string;
  /** The number of the provider's system; absent where not known. */
  asn?: string;
}

export const noEvidence: Evidence = { claims: [], ref_code: null, visitor: null };

// Pure.
/**
 * Which click earns a sign-up, and why (docs/decisions/attribution.md). Pure: everything known of the sign-up comes
 * in, and the answer explains itself. Links and campaigns are the short numbers that codes and clicks carry.
 */

export type AttributionModel = "last_click" | "first_click";
/** How a click came to be named: with the sign-up, by the click cookie, or by `/track/interest` for its address. */
export type ClaimSource = "click_id" | "cookie" | "interest";

export interface Claim {
  /** The click's id: its signed token. */
  id: string;
  source: ClaimSource;
  /** What the token says; null where it is forged, or its link is none of ours. */
  click: { referral: number; campaign: number; at: number; bot: boolean } | null;
}

export interface LinkStanding {
  campaign: number;
  /** Clicks of people and counted sign-ups so far. */
  clicks: number;
  signups: number;
  /** As of the sign-up: neither revoked nor expired, its officer and its campaign active. */
  active: boolean;
}

export interface SignupToAttribute {
  /** Milliseconds. */
  occurredAt: number;
  /** Its sender dated it, by a clock of their own. */
  isDated: boolean;
  /** 0 where none is known. */
  campaign: number;
  model: AttributionModel;
  windowDays: number;
  claims: readonly Claim[];
  /** Ids of clicks that have earned another sign-up. */
  spent: ReadonlySet<string>;
  /** The link that came as `ref_code`; "forged" where it is none of ours, null without one. */
  code: number | "forged" | null;
  /** Every link that a claim or the code names. */
  links: ReadonlyMap<number, LinkStanding>;
}

export type EarnedReason = AttributionModel | "same_address" | "code";
export type UnearnedReason = "click_spent" | "outside_window" | "link_not_active" | "bad_token" | "no_click";

/** What keeps a click from earning. */
export type ClaimFault =
  | "forged"
  | "bot"
  | "other_campaign"
  | "spent"
  | "link_used_up"
  | "after_the_signup"
  | "outside_window";
export type ClaimVerdict = "earned" | "not_the_latest" | "not_the_earliest" | "not_needed" | ClaimFault;
export type CodeVerdict =
  | "earned"
  | "not_needed"
  | "forged"
  | "other_campaign"
  | "link_not_active"
  | "link_used_up";

export interface Explanation {
  claims: { click_id: string; sources: ClaimSource[]; clicked_at: number | null; verdict: ClaimVerdict }[];
  /** Null where no code came with the sign-up. */
  code: CodeVerdict | null;
}

export interface Attribution {
  /** The link that earned it; null for none. */
  referral: number | null;
  click: { id: string; at: number } | null;
  reason: EarnedReason | UnearnedReason;
  explanation: Explanation;
}

const dayMs = 86_400_000;
/** How far the clock of a sender who dates sign-ups may be behind ours. */
const clockLeewayMs = 60_000;

interface Named {
  id: string;
  sources: ClaimSource[];
  click: Claim["click"];
}

/** One entry a click, however many ways it was named. */
function byClick(claims: readonly Claim[]): Named[] {
  const found = new Map<string, Named>();
  for (const { id, source, click } of claims) {
    const named = found.get(id) ?? { id, sources: [], click };
    if (!named.sources.includes(source)) named.sources.push(source);
    found.set(id, named);
  }
  return [...found.values()];
}

/** A click earns one sign-up, so a link's sign-ups stay within its clicks, those earned by code alone included. */
const hasClickLeft = (link: LinkStanding | undefined) => link !== undefined && link.signups < link.clicks;

/** All that keeps the click from earning; of several faults, the first gives the reason. */
export function faultsOf(
  { id, click }: Pick<Named, "id" | "click">,
  signup: SignupToAttribute,
): ClaimFault[] {
  if (!click) return ["forged"];
  if (click.campaign !== signup.campaign) return ["other_campaign"];
  if (click.bot) return ["bot"];
  const latest = signup.occurredAt + (signup.isDated ? clockLeewayMs : 0);
  const faults: [ClaimFault, boolean][] = [
    ["spent", signup.spent.has(id)],
    ["link_used_up", !hasClickLeft(signup.links.get(click.referral))],
    ["after_the_signup", click.at > latest],
    ["outside_window", signup.occurredAt - click.at > signup.windowDays * dayMs],
  ];
  return faults.flatMap(([fault, holds]) => (holds ? [fault] : []));
}

function judgeCode(signup: SignupToAttribute): CodeVerdict | null {
  if (signup.code === null) return null;
  const link = signup.code === "forged" ? undefined : signup.links.get(signup.code);
  if (!link) return "forged";
  if (link.campaign !== signup.campaign) return "other_campaign";
  if (!link.active) return "link_not_active";
  return hasClickLeft(link) ? "earned" : "link_used_up";
}

/** Orders clicks by time, and clicks of one instant by id. */
function compare(a: Named, b: Named): number {
  return (a.click?.at ?? 0) - (b.click?.at ?? 0) || (a.id < b.id ? -1 : 1);
}

/** The reason that tells most, where there are several. */
function unearnedReason({ claims, code }: Explanation): UnearnedReason {
  const fell = new Set<ClaimVerdict>(claims.map((claim) => claim.verdict));
  if (fell.has("spent") || fell.has("link_used_up")) return "click_spent";
  if (fell.has("outside_window") || fell.has("after_the_signup")) return "outside_window";
  if (code === "link_not_active") return "link_not_active";
  return fell.has("forged") || code === "forged" ? "bad_token" : "no_click";
}

const isInterest = ({ sources }: Named) => sources.every((source) => source === "interest");

/**
 * Last click takes the latest of the candidates, first click the earliest, ties by click id. Clicks that came with
 * the sign-up go before those that only its address names: anybody may have named those. Without a candidate the code
 * alone earns, while its link is active and has a click left; else the sign-up is kept with the reason.
 */
export function attribute(signup: SignupToAttribute): Attribution {
  const judged = byClick(signup.claims).map((named) => ({ named, fault: faultsOf(named, signup)[0] }));
  const able = judged.filter(({ fault }) => fault === undefined).map(({ named }) => named);
  const own = able.filter((named) => !isInterest(named));
  const candidates = (own.length > 0 ? own : able).sort(compare);
  const last = signup.model === "last_click";
  const winner = last ? candidates.at(-1) : candidates[0];
  const verdictOf = (named: Named): ClaimVerdict => {
    if (named === winner) return "earned";
    if (!candidates.includes(named)) return "not_needed";
    return last ? "not_the_latest" : "not_the_earliest";
  };
  const claims: Explanation["claims"] = judged.map(({ named, fault }) => ({
    click_id: named.id,
    sources: named.sources,
    clicked_at: named.click?.at ?? null,
    verdict: fault ?? verdictOf(named),
  }));

  const code = judgeCode(signup);
  if (winner?.click) {
    return {
      referral: winner.click.referral,
      click: { id: winner.id, at: winner.click.at },
      reason: isInterest(winner) ? "same_address" : signup.model,
      explanation: { claims, code: code && "not_needed" },
    };
  }
  const explanation = { claims, code };
  return code === "earned" && typeof signup.code === "number"
    ? { referral: signup.code, click: null, reason: "code", explanation }
    : { referral: null, click: null, reason: unearnedReason(explanation), explanation };
}

/** Minutes from click to sign-up, rounded up, at least 1; null where no click is known. */
export function conversionTimeMinutes(clickedAt: number | null, occurredAt: number): number | null {
  return clickedAt === null ? null : Math.max(1, Math.ceil((occurredAt - clickedAt) / 60_000));
}

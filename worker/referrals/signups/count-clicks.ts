import type { JobCall } from "../../core/jobs/job";
import { confirmClicks, type ProvenClick } from "../clicks/confirm-clicks";
import { attribute, faultsOf } from "./attribute";
import type { Facts, Link, UnsettledSignup } from "./gather-facts";

/** The clicks that would earn if their link had one left, and every link whose having none decides anything. */
function usedUp({ signup, links }: Facts): { clicks: string[]; links: Link[] } {
  const judged = signup.claims.map((claim) => ({ claim, faults: faultsOf(claim, signup) }));
  // What is spent stays so, whatever else its link has.
  const held = judged.filter(({ faults }) => faults.includes("link_used_up") && !faults.includes("spent"));
  const numbers = new Set(held.flatMap(({ claim: { click } }) => (click ? [click.referral] : [])));
  const { code } = attribute(signup).explanation;
  if (code === "link_used_up" && typeof signup.code === "number") numbers.add(signup.code);
  const only = held.filter(({ faults }) => faults.length === 1);
  return {
    clicks: [...new Set(only.map(({ claim }) => claim.id))],
    links: [...links.values()].filter((link) => numbers.has(link.number)),
  };
}

/** Milliseconds in which a click that was answered has reached its counter: it may travel in a batch. */
const onItsWay = 500;

/** These clicks with what counts them. */
const provenClicks = ({ tokens, links }: Facts, ids: readonly string[]): ProvenClick[] =>
  ids.flatMap((id) => {
    const token = tokens.get(id);
    const link = token && links.get(token.referral);
    return link ? [{ id, token, link: { referralId: link.id, campaignId: link.campaign_id } }] : [];
  });

/**
 * Sign-ups never exceed clicks, and a sign-up may come right after its click, before the counter wrote it. So where a
 * link seems to have no click left, its counter writes what it holds; and a click that a killed isolate lost is
 * counted after all, by its signed id. So is one that was taken for a bot's: its sign-up shows that it was a person's.
 * The facts are then read again.
 */
export async function countClicks(
  { env }: JobCall,
  row: UnsettledSignup,
  read: () => Promise<Facts>,
): Promise<Facts> {
  const untilArrived = () => scheduler.wait(Math.max(0, row.received_at + onItsWay - Date.now()));
  let facts = await read();
  const { timeZone } = facts.organisation;
  if (facts.misjudged.length > 0) {
    await untilArrived();
    await confirmClicks(env, provenClicks(facts, facts.misjudged), timeZone);
    facts = await read();
  }
  const waiting = usedUp(facts).links;
  if (waiting.length === 0) return facts;
  await untilArrived();
  for (const link of waiting) await env.CLICK_COUNTER.getByName(link.id).flushNow();

  const flushed = await read();
  const lost = usedUp(flushed).clicks;
  await confirmClicks(env, provenClicks(flushed, lost), timeZone);
  return lost.length > 0 ? read() : flushed;
}

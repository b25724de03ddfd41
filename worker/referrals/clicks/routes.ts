import * as z from "zod";
import { Api } from "../../core/http/api";
import { notFound, Problem } from "../../core/http/problem";
import { codeIn } from "../links/address";
import { isRobot } from "./bots";
import { countClick } from "./count-click";
import { findLink } from "./find-link";
import { tallyForgery } from "./forgeries";
import { whyClosed } from "./link";
import { isSource } from "./sources";
import { describedVisitor } from "./visitor";

/** A description never costs the event: what can't be read is unknown. */
export const described = z.string().nullish().catch(null);

const click = z.object({
  ref_code: z.string().max(2000).describe("The code, or the whole link"),
  visitor_ip: described,
  user_agent: described,
  country: described.describe("ISO 3166, two letters"),
  referrer: described,
  source: described.describe("What the link's `?s=` said"),
});

const counted = z.object({ redirect_url: z.url(), click_id: z.string() });

export const clickApi = new Api("Tracking").post(
  "/track/click",
  {
    summary: "Count a click that another server received",
    access: { scopes: ["track:write"] },
    body: click,
    responses: { 200: counted },
    example: { body: { ref_code: "{referral_code}" } },
  },
  async ({ c, env, body, now }) => {
    const ctx = c.executionCtx;
    const link = await findLink(env, ctx, codeIn(body.ref_code), now);
    if (!link) {
      tallyForgery(env, ctx, now);
      throw notFound("No link has this code.");
    }
    const closed = whyClosed(link, now);
    if (closed) throw new Problem("gone", `The link is closed: ${closed.replaceAll("_", " ")}.`);
    const visitor = describedVisitor(body);
    const source = isSource(body.source) ? body.source : "link";
    const id = countClick(env, ctx, link, { visitor, isBot: isRobot(visitor.userAgent), source }, now);
    const { before, after } = link.destination;
    const origin = before.startsWith("/") ? env.PUBLIC_URL || new URL(c.req.url).origin : "";
    return c.json({ redirect_url: `${origin}${before}${id}${after}`, click_id: id });
  },
);

import * as z from "zod";
import { atomically } from "../../core/db/db";
import { Api } from "../../core/http/api";
import { claimKey } from "../../core/http/claim";
import { nameSchemas } from "../../core/http/name-schemas";
import { siteOrigin } from "../../core/http/origin";
import { notFound, Problem } from "../../core/http/problem";
import { codeIn } from "../links/address";
import { isRobot } from "./bots";
import { countClick } from "./count-click";
import { sourceField, visitorFields } from "./described";
import { findLink } from "./find-link";
import { tallyForgery } from "./forgeries";
import { whyClosed } from "./link";
import { isSource } from "./sources";
import { describedVisitor } from "./visitor";

const click = z.object({
  ref_code: z.string().max(2000).describe("The code, or the whole link"),
  ...visitorFields,
  source: sourceField,
});

const counted = z.object({ redirect_url: z.url(), click_id: z.string() });

nameSchemas({ ClickRequest: click, CountedClick: counted });

export const clickApi = new Api("Tracking").post(
  "/track/click",
  {
    summary: "Count a click that another server received",
    access: { scopes: ["track:write"] },
    body: click,
    problems: ["not_found", "gone"],
    responses: { 200: counted },
    idempotency: "claimed",
    example: { body: { ref_code: "{referral_code}" } },
  },
  async ({ c, env, db, by, body, now }) => {
    const ctx = c.executionCtx;
    const link = await findLink(env, ctx, codeIn(body.ref_code), now);
    if (!link) {
      tallyForgery(env, ctx, now);
      throw notFound("No link has this code.");
    }
    const closed = whyClosed(link, now);
    if (closed) throw new Problem("gone", `The link is closed: ${closed.replaceAll("_", " ")}.`);
    if (by.claim) await atomically(db, claimKey(by));
    const visitor = describedVisitor(body);
    const source = isSource(body.source) ? body.source : "link";
    const id = countClick(env, ctx, link, { visitor, isBot: isRobot(visitor.userAgent), source }, now);
    const { before, after } = link.destination;
    const origin = before.startsWith("/") ? siteOrigin(c) : "";
    return c.json({ redirect_url: `${origin}${before}${id}${after}`, click_id: id });
  },
);

import { type PageCall, Pages, renderPage } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { readAddress } from "../links/address";
import { findLink } from "./find-link";
import { tallyForgery } from "./forgeries";
import { whyClosed } from "./link";
import { redirectClick } from "./redirect-click";
import { LinkClosed } from "./views/link-closed";

/** What the hot path leaves: forged codes and closed links. */
async function answerClosed({ c, env, now, t }: PageCall<undefined>): Promise<Response> {
  const ctx = c.executionCtx;
  const code = readAddress(c.req.url)?.code ?? "";
  const link = await findLink(env, ctx, code, now);
  const closed = link ? whyClosed(link, now) : null;
  if (link && !closed) {
    // The database was away for the hot path and is back, or the link opened at this very moment.
    return redirectClick(c.req.raw, env, ctx, () => Promise.reject(notFound()));
  }
  if (!link) tallyForgery(env, ctx, now);
  return renderPage(c, {
    title: t(closed === "campaign_not_open" ? "visitor.notOpenTitle" : "visitor.linkTitle"),
    status: link ? 410 : 404,
    headers: { "cache-control": "private, no-store" },
    isUnlisted: true,
    isLight: true,
    body: <LinkClosed reason={closed} campaign={link && { name: link.campaignName, ...link.campaign }} />,
  });
}

export const clickPages = new Pages()
  .get("/r/:code{.*}", { access: "public", readsNothing: true }, answerClosed)
  .get("/track/:code{.*}", { access: "public", readsNothing: true }, answerClosed);

import type { AppContext } from "../../core/http/context";
import { siteOrigin } from "../../core/http/origin";
import { Pages } from "../../core/http/pages";
import { notFound, Problem } from "../../core/http/problem";
import { readJson } from "../../core/http/read-body";
import { askToFollow } from "../following/followers";
import { oembedOf } from "../reuse/oembed";
import { findPublicCase, findPublicVersion, listPublicCases } from "./public-cases";
import { findPublicEntity, listPublicEntities } from "./public-entities";
import type { Asked } from "./public-lists";
import { publicSchema } from "./public-schema";
import { findPublicSource, listPublicSources } from "./public-sources";
import { preflight, serveRead } from "./serve-read";
import { publicStatistics } from "./statistics";
import { postFeedback } from "./take-feedback";

/** How long answers are kept while nothing public changes. */
const SECONDS = { list: 300, one: 900 };

/** Figures that count drafts too: what is done to those changes no epoch. */
const BRIEFLY = { list: 3, one: 3 };

type Read = (asked: Asked, rest: string) => Promise<unknown>;

const nothingHere = () => notFound("There is no such endpoint.");

function notAllowed(allow: string): Problem {
  return new Problem("method_not_allowed", `Send ${allow}.`, { headers: { allow } });
}

/** What of an address stands after a part of it, decoded, without the slash at its end. */
function restOf(c: AppContext, base: string): string {
  const { pathname } = new URL(c.req.url);
  const rest = pathname.slice(base.length).replace(/^\//, "").replace(/\/$/, "");
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

const readOn =
  (base: string, read: Read, { isLimited = true, seconds = SECONDS } = {}) =>
  async (c: AppContext): Promise<Response> => {
    const { method } = c.req;
    if (method === "OPTIONS") return preflight(c);
    if (method !== "GET" && method !== "HEAD") throw notAllowed("GET, HEAD, OPTIONS");
    const rest = restOf(c, base);
    const asked = {
      db: c.get("db"),
      origin: siteOrigin(c),
      path: `${base}/`,
      query: new URL(c.req.url).searchParams,
    };
    const kept = {
      address: `${base}/${rest}?${asked.query}`,
      seconds: rest === "" ? seconds.list : seconds.one,
    };
    return serveRead(c, { isLimited, kept }, () => read(asked, rest));
  };

const readCases: Read = (asked, rest) => {
  if (rest === "") return listPublicCases(asked);
  const [, caseId, version] = /^([^/]+)\/versions\/([^/]+)$/.exec(rest) ?? [];
  return caseId !== undefined && version !== undefined
    ? findPublicVersion(asked, caseId, version)
    : findPublicCase(asked, rest);
};

const readSources: Read = (asked, rest) =>
  rest === "" ? listPublicSources(asked) : findPublicSource(asked, rest);

const readEntities: Read = (asked, rest) =>
  rest === "" ? listPublicEntities(asked) : findPublicEntity(asked, rest);

const readStatistics: Read = async ({ db }, rest) => {
  if (rest !== "") throw nothingHere();
  return publicStatistics(db, Date.now());
};

const readEmbedding: Read = (asked, rest) => {
  if (rest !== "") throw nothingHere();
  return oembedOf(asked);
};

const readSchema: Read = async (_, rest) => {
  if (rest !== "") throw nothingHere();
  return publicSchema();
};

async function takeFeedback(c: AppContext): Promise<Response> {
  if (restOf(c, "/api/feedback") !== "") throw nothingHere();
  if (c.req.method !== "POST") throw notAllowed("POST");
  return postFeedback(c);
}

async function takeSubscription(c: AppContext): Promise<Response> {
  if (restOf(c, "/api/subscriptions") !== "") throw nothingHere();
  if (c.req.method !== "POST") throw notAllowed("POST");
  await askToFollow(c, await readJson(c.req.raw), Date.now());
  return c.json({ message: "If the address is right, a mail to confirm is on its way." }, 202);
}

/** `/api/…`: what everybody may read, and what readers send. Each address takes a slash at its end, or none. */
export const publicApi = new Pages();
publicApi.hono
  .all("/api/cases/*", readOn("/api/cases", readCases))
  .all("/api/sources/*", readOn("/api/sources", readSources))
  .all("/api/entities/*", readOn("/api/entities", readEntities))
  .all("/api/statistics/*", readOn("/api/statistics", readStatistics, { seconds: BRIEFLY }))
  .all("/api/oembed/*", readOn("/api/oembed", readEmbedding))
  .all("/api/schema/*", readOn("/api/schema", readSchema, { isLimited: false }))
  .all("/api/feedback/*", takeFeedback)
  .all("/api/subscriptions/*", takeSubscription);

// Pure.
import { isbot } from "isbot";
import { isFeaturePhone, withoutModel } from "./phones";

const verdicts = new Map<string, boolean>();
const maxVerdicts = 5000;

/** Messengers that fetch a preview by the app's own name; the browser within the app calls itself Mozilla. */
const previews = /^viber\b/i;

const judge = (userAgent: string): boolean =>
  previews.test(userAgent) ||
  (isbot(userAgent) && isbot(withoutModel(userAgent)) && !isFeaturePhone(userAgent));

/** Whether the user agent is a known robot's. Remembered: matching takes far longer than finding. */
export function isRobot(userAgent: string): boolean {
  let verdict = verdicts.get(userAgent);
  if (verdict === undefined) {
    verdict = judge(userAgent);
    if (verdicts.size >= maxVerdicts) verdicts.clear();
    verdicts.set(userAgent, verdict);
  }
  return verdict;
}

const isAhead = (purpose: string | null): boolean =>
  purpose !== null && /prefetch|prerender|preview|instant/i.test(purpose);

/** Whether a browser fetches before anybody decided to visit. Written out: each click asks for each header. */
export const isFetchedAhead = (headers: Headers): boolean =>
  isAhead(headers.get("sec-purpose")) ||
  isAhead(headers.get("purpose")) ||
  isAhead(headers.get("x-purpose")) ||
  isAhead(headers.get("x-moz")) ||
  isAhead(headers.get("x-sec-purpose"));

/** Whether the answer goes into somebody's page, as a picture, a frame or a script, and no person sees it arrive. */
export function isEmbedded(headers: Headers): boolean {
  const destination = headers.get("sec-fetch-dest");
  return destination !== null && destination !== "document";
}

/** Whether no person waits for the answer. */
export const isNobody = ({ method, headers }: Request, userAgent: string): boolean =>
  method === "HEAD" ||
  isRobot(userAgent) ||
  isFetchedAhead(headers) ||
  (method === "GET" && isEmbedded(headers)); // a form that a page's script sends goes to no document

import { isbot } from "isbot";

const verdicts = new Map<string, boolean>();
const maxVerdicts = 5000;

/** Whether the user agent is a known robot's. Remembered: matching takes far longer than finding. */
export function isRobot(userAgent: string): boolean {
  let verdict = verdicts.get(userAgent);
  if (verdict === undefined) {
    verdict = isbot(userAgent);
    if (verdicts.size >= maxVerdicts) verdicts.clear();
    verdicts.set(userAgent, verdict);
  }
  return verdict;
}

/** Whether nobody is behind the request: a robot, a HEAD, or a browser fetching ahead of a decision to visit. */
export function isNobody(request: Request, userAgent: string): boolean {
  const { headers } = request;
  return (
    request.method === "HEAD" ||
    isRobot(userAgent) ||
    (headers.get("sec-purpose")?.includes("prefetch") ?? false) ||
    headers.get("purpose") === "prefetch" ||
    headers.get("x-moz") === "prefetch"
  );
}

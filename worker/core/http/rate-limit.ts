/** What an answer says of the limit (draft-ietf-httpapi-ratelimit-headers). */
export interface RateLimit {
  quota: number;
  remaining: number;
  /** Seconds until all of it is there again. */
  reset: number;
}

export function writeRateLimit(headers: Headers, { quota, remaining, reset }: RateLimit): void {
  headers.set("ratelimit-policy", `"api";q=${quota};w=60`);
  headers.set("ratelimit", `"api";r=${remaining};t=${reset}`);
}

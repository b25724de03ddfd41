import { expect, inject } from "vitest";
import { productUrl } from "../../../web/e2e/here";
import type { Programme } from "./programme";

export const hour = 3_600_000;

/** So many clicks of a day, each from the country, the first of which signed up an hour later. */
export const history = (
  { link }: Pick<Programme, "link">,
  clicks: number,
  signups: number,
  daysAgo = 1,
  country = "NP",
): string[] =>
  Array.from({ length: clicks }, (_, n) => {
    const at = Date.now() - (24 * daysAgo + 2) * hour + n * 1000;
    const event = (type: string, ms: number, more: object) =>
      JSON.stringify({
        ...{
          timestamp: new Date(ms).toISOString(),
          eventType: type,
          referralID: link.code,
          visitor: `v${daysAgo}.${n}`,
        },
        ...more,
      });
    const click = event("click", at, { country, userAgent: "" });
    return n < signups
      ? [
          click,
          event("signup", at + hour, {
            userEmail: `u${daysAgo}.${n}`,
            enrollmentStatus: "pending",
            conversionTime: 60,
          }),
        ]
      : [click];
  }).flat();

/** Imports such lines as the administrator of the running product; all are taken. */
export async function importHistory(lines: string[]): Promise<void> {
  const { access_token } = (await (
    await fetch(`${productUrl}/api/v1/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(inject("admin")),
    })
  ).json()) as { access_token: string };
  const response = await fetch(`${productUrl}/api/v1/imports/events`, {
    method: "POST",
    headers: { authorization: `Bearer ${access_token}`, "content-type": "application/x-ndjson" },
    body: lines.join("\n"),
  });
  const { accepted, rejected } = (await response.json()) as { accepted: number; rejected: unknown[] };
  expect([accepted, rejected]).toEqual([lines.length, []]);
}

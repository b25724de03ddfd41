import * as z from "zod";
import type { Answer, Endpoint } from "../core/http/api";
import { sources } from "./clicks/sources";
import { trapField } from "./signups/submit-form";

// What visitors and other sites rely on, outside /api/v1: for the API's description.

const page = { content: { "text/html": null } };
const refusal = { content: { "text/html": null, "application/problem+json": null } };
const failures: Record<number, Answer> = { 500: refusal, 503: refusal };

const link = (path: string): Endpoint => ({
  method: "get",
  path,
  tag: "Visitors",
  isPage: true,
  spec: {
    summary:
      "Follow a referral link: to its landing page, with `ref` and `click_id` in the query. " +
      "404 for a code that is forged, 410 for a link that is closed or not open yet, 503 to a fetch ahead of a visit",
    access: "public",
    params: z.object({ code: z.string() }),
    query: z.object({ s: z.enum(sources).optional().describe("Where the link was shown") }),
    responses: { ...failures, 302: null, 404: page, 410: page },
  },
});

const params = z.object({ slug: z.string() });

const form = z.looseObject({
  email: z.string(),
  first_name: z.string().optional(),
  phone: z.string().optional().describe("Where the campaign asks for it, as people write it"),
  intent: z
    .enum(["interest", "language"])
    .optional()
    .describe(
      "To go on from another device; or to see what was typed in another language, of the query's `lang`",
    ),
  consent: z.literal("on").optional().describe("Where the campaign asks for it"),
  click_id: z.string().optional(),
  ref: z.string().optional(),
  visit: z.string().optional(),
  [trapField]: z.string().optional().describe("Empty: no person sees it"),
});

export const addresses: Endpoint[] = [
  link("/r/:code"),
  link("/track/:code"),
  {
    method: "get",
    path: "/signup/:slug",
    tag: "Visitors",
    isPage: true,
    spec: {
      summary: "A campaign's hosted form. 301 from a former slug, 410 while the campaign is not open",
      access: "public",
      params,
      query: z.object({ ref: z.string().optional(), click_id: z.string().optional() }),
      responses: { ...failures, 200: page, 301: null, 404: refusal, 410: page },
    },
  },
  {
    method: "post",
    path: "/signup/:slug",
    tag: "Visitors",
    isPage: true,
    spec: {
      summary:
        "Send the hosted form, from its own page, with a field `answer.{id}` for each of the campaign's questions. " +
        "200 shows it again in another language",
      access: "public",
      params,
      body: form,
      bodyType: "application/x-www-form-urlencoded",
      responses: {
        ...failures,
        200: page,
        303: null,
        400: refusal,
        403: refusal,
        404: refusal,
        410: page,
        413: refusal,
        415: refusal,
        429: page,
      },
    },
  },
];

import * as z from "zod";
import * as fields from "../http/fields";
import { listQuery } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { knownEvents } from "./event-types";

/** One of those that the modules offer, which are known once all are loaded. */
const eventType = z.lazy(() => z.enum(knownEvents() as [string, ...string[]]));

const events = z
  .array(eventType)
  .min(1)
  .max(50)
  .refine((given) => new Set(given).size === given.length, "Name each event once.");

const url = fields.webAddress(2048).describe("https, of a host that the internet reaches");

export const newWebhook = z.object({
  url,
  events,
  enabled: z.boolean().default(true),
});
export const webhookEdits = z
  .object({ url: url.optional(), events: events.optional(), enabled: z.boolean().optional() })
  .refine((edits) => Object.keys(edits).length > 0, "Give something to change.");

export const shownWebhook = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(eventType),
  enabled: z.boolean(),
  paused_at: z.string().nullable().describe("When the product disabled it by itself"),
  paused_because: z.enum(["failing", "gone"]).nullable(),
  failing_since: z.string().nullable().describe("The first failure since anything arrived"),
  former_secret_until: z.string().nullable().describe("Until then the secret before this one signs as well"),
  created_at: z.string(),
  created_by: z.string(),
});
export type ShownWebhook = z.infer<typeof shownWebhook>;

/** The secret is shown once: null where a repeated request can't be given it again. */
export const withSecret = shownWebhook.extend({ secret: z.string().nullable() });

export const deliveryStatus = z.enum(["waiting", "delivered", "failed"]);

export const shownDelivery = z.object({
  id: z.string().describe("Sent as webhook-id, the same at each attempt"),
  webhook_id: z.string(),
  type: z.string(),
  status: deliveryStatus,
  attempts: z.int(),
  payload: z
    .object({ type: z.string(), timestamp: z.string(), data: z.record(z.string(), z.unknown()) })
    .nullable()
    .describe("What is sent; null until the first attempt"),
  answer: z
    .object({ status: z.int(), body: z.string().describe("Its first KB") })
    .nullable()
    .describe("To the last attempt; null where nothing answered"),
  error: z.string().nullable(),
  created_at: z.string(),
  attempted_at: z.string().nullable(),
  delivered_at: z.string().nullable().describe("The first time"),
  next_attempt_at: z.string().nullable(),
});
export type ShownDelivery = z.infer<typeof shownDelivery>;

export const webhooksQuery = listQuery(["created_at", "url"], "-created_at");
export const deliveriesQuery = listQuery(["created_at"], "-created_at").extend({
  status: deliveryStatus.optional(),
});

nameSchemas({
  Webhook: shownWebhook,
  NewWebhook: newWebhook,
  WebhookEdits: webhookEdits,
  WebhookDelivery: shownDelivery,
});

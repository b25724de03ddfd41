import * as z from "zod";
import { Api } from "../http/api";
import { idForCreate } from "../http/idempotency";
import { listOf, listPage } from "../http/list";
import { createWebhook } from "./create-webhook";
import { deleteWebhook } from "./delete-webhook";
import { editWebhook } from "./edit-webhook";
import { knownEvents } from "./event-types";
import { listDeliveries } from "./find-deliveries";
import { findWebhook, listWebhooks } from "./find-webhooks";
import { retryDelivery } from "./retry-delivery";
import { rotateSecret } from "./rotate-secret";
import {
  deliveriesQuery,
  newWebhook,
  shownDelivery,
  shownWebhook,
  webhookEdits,
  webhooksQuery,
  withSecret,
} from "./schemas";
import { testWebhook } from "./test-webhook";

const administrators = { grants: ["organisation:admin"] } as const;
const params = z.object({ id: z.string().max(60) });
const one = { params: { id: "{webhook_id}" } };
const unseen = { "cache-control": "no-store" };

export const webhookApi = new Api("Webhooks")
  .get(
    "/webhooks",
    {
      summary: "List webhooks",
      access: administrators,
      query: webhooksQuery,
      responses: { 200: listOf(shownWebhook) },
    },
    async ({ c, db, now, query }) => {
      const { data, total } = await listWebhooks(db, query, now);
      return c.json(listPage(data, query, total));
    },
  )
  .post(
    "/webhooks",
    {
      summary: "Have events sent to an address; the secret that signs them is shown this once",
      access: administrators,
      body: newWebhook,
      problems: ["webhook_limit_reached"],
      responses: { 201: withSecret },
      example: {
        get body() {
          return {
            url: "https://hooks.example.org/milepost",
            events: knownEvents().slice(0, 1),
            enabled: true,
          };
        },
      },
    },
    async (call) => {
      const { c, env, db, by, now, body } = call;
      const id = await idForCreate("webhook", call);
      const secret = await createWebhook(env, db, by, { id, ...body });
      return c.json({ ...(await findWebhook(db, id, now)), secret }, 201, unseen);
    },
  )
  .get(
    "/webhooks/:id",
    {
      summary: "Read a webhook",
      access: administrators,
      params,
      responses: { 200: shownWebhook },
      example: one,
    },
    async ({ c, db, now, params: { id } }) => c.json(await findWebhook(db, id, now)),
  )
  .patch(
    "/webhooks/:id",
    {
      summary: "Change a webhook, disable it, or enable it again after a pause",
      access: administrators,
      params,
      body: webhookEdits,
      responses: { 200: shownWebhook },
      example: { ...one, body: { enabled: false } },
    },
    async ({ c, env, db, by, now, params: { id }, body }) => {
      await editWebhook(env, db, by, id, body);
      return c.json(await findWebhook(db, id, now));
    },
  )
  .delete(
    "/webhooks/:id",
    {
      summary: "Delete a webhook",
      access: administrators,
      params,
      responses: { 204: null },
      example: one,
    },
    async ({ c, db, by, params: { id } }) => {
      await deleteWebhook(db, by, id);
      return c.body(null, 204);
    },
  )
  .post(
    "/webhooks/:id/rotate-secret",
    {
      summary: "Sign with a new secret, shown this once; the one before it signs as well for 24 hours",
      access: administrators,
      params,
      responses: { 200: withSecret },
      idempotency: "claimed",
      example: one,
    },
    async ({ c, env, db, by, now, params: { id } }) => {
      const secret = await rotateSecret(env, db, by, id);
      return c.json({ ...(await findWebhook(db, id, now)), secret }, 200, unseen);
    },
  )
  .post(
    "/webhooks/:id/test",
    {
      summary: "Send an event of type webhook.test at once, and say what came of it",
      access: administrators,
      params,
      responses: { 200: shownDelivery },
      example: one,
    },
    async (call) => call.c.json(await testWebhook(call, call.params.id)),
  )
  .get(
    "/webhooks/:id/deliveries",
    {
      summary: "List what was sent in the last 30 days, and what waits",
      access: administrators,
      params,
      query: deliveriesQuery,
      responses: { 200: listOf(shownDelivery) },
      example: { ...one, query: { status: "delivered" } },
    },
    async ({ c, db, now, params: { id }, query }) => {
      await findWebhook(db, id, now);
      const { data, total } = await listDeliveries(db, id, query);
      return c.json(listPage(data, query, total));
    },
  )
  .post(
    "/webhooks/:id/deliveries/:delivery_id/retry",
    {
      summary: "Send an event again, with its id and body",
      access: administrators,
      params: params.extend({ delivery_id: z.string().max(60) }),
      problems: ["webhook_disabled"],
      responses: { 202: shownDelivery },
      idempotency: "repeatable",
      example: { params: { id: "{webhook_id}", delivery_id: "{webhook_delivery_id}" } },
    },
    async ({ c, env, db, by, params: { id, delivery_id } }) =>
      c.json(await retryDelivery(env, db, by, id, delivery_id), 202),
  );

import { eventKinds } from "../webhooks/event-types";
import type { Json, OpenApiSchemas } from "./openapi-schemas";

const headers = [
  { name: "webhook-id", description: "Of the event: the same at each attempt." },
  { name: "webhook-timestamp", description: "Of the attempt, in seconds." },
  { name: "webhook-signature", description: "By the webhook's secret, as Standard Webhooks says." },
].map((header) => ({ ...header, in: "header", required: true, schema: { type: "string" } }));

/** What is sent to other systems, by the type of the event. OpenAPI 3.0 has no place for it. */
export const describeWebhooks = (schemas: OpenApiSchemas): Record<string, Json> =>
  Object.fromEntries(
    eventKinds().map(([type, { summary, data }]) => [
      type,
      {
        post: {
          operationId: `on${type.replace(/(?:^|[._])(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
          tags: ["Webhooks"],
          summary,
          security: [],
          parameters: headers,
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["type", "timestamp", "data"],
                  properties: {
                    type: { type: "string", const: type },
                    timestamp: { type: "string" },
                    data: schemas.describe(data, "output"),
                  },
                },
              },
            },
          },
          responses: { "2XX": { description: "The event has arrived; anything else is tried again." } },
        },
      },
    ]),
  );

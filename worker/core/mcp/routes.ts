import { createMcpHandler } from "@modelcontextprotocol/server";
import { Hono } from "hono";
import type { Endpoint } from "../http/api";
import { requireActor } from "../http/authenticate";
import type { App } from "../http/context";
import { Problem } from "../http/problem";
import { mcpServer } from "./server";
import type { AssistantTool } from "./tool";

const message = { content: { "application/json": null, "text/event-stream": null } };
const refusal = {
  content: { "application/problem+json": null, "application/json": null, "text/html": null },
};
const refusals = Object.fromEntries(
  [400, 401, 403, 405, 406, 413, 415, 429, 500, 503].map((status) => [status, refusal]),
);

export const mcpEndpoint: Endpoint = {
  method: "post",
  path: "/mcp",
  tag: "Assistants",
  isPage: true,
  spec: {
    summary:
      "Model Context Protocol, streamable HTTP: an assistant with an API key asks what the statistics tell. Without state; GET answers 405",
    access: { scopes: ["admin"] },
    responses: { ...refusals, 200: message, 202: null },
  },
};

/** `/mcp`: each request stands for itself, with a key. No session is kept, so any isolate answers. */
export function mcpRoutes(tools: readonly AssistantTool[]): { hono: Hono<App> } {
  const scopes = [...new Set(tools.map(({ scope }) => scope))];
  const hono = new Hono<App>().all("/mcp", async (c) => {
    const actor = await requireActor(c, { access: { grants: [], scopes } });
    if (actor?.kind !== "key") throw new Problem("forbidden", "Assistants ask with an API key.");
    const now = Date.now();
    const asking = {
      env: c.env,
      db: c.get("db"),
      now,
      by: { actor, requestId: c.get("requestId"), now },
    };
    const handler = createMcpHandler(() => mcpServer(asking, tools));
    return handler.fetch(c.req.raw);
  });
  return { hono };
}

import { createMcpHandler } from "@modelcontextprotocol/server";
import { Hono } from "hono";
import type { Scope } from "../access/scopes";
import type { Endpoint } from "../http/api";
import { requireActor } from "../http/authenticate";
import type { App } from "../http/context";
import { Problem } from "../http/problem";
import { readJson } from "../http/read-body";
import { mcpServer } from "./server";
import type { AssistantTool } from "./tool";

const message = { content: { "application/json": null, "text/event-stream": null } };
const refusal = {
  content: { "application/problem+json": null, "application/json": null, "text/html": null },
};
const refusals = Object.fromEntries(
  [400, 401, 403, 405, 406, 413, 415, 429, 500, 503].map((status) => [status, refusal]),
);

const endpointFor = (scopes: Scope[]): Endpoint => ({
  method: "post",
  path: "/mcp",
  tag: "Assistants",
  isPage: true,
  spec: {
    summary:
      "Model Context Protocol, streamable HTTP: an assistant with an API key asks what the statistics tell. One message a request, without state; GET answers 405",
    access: { grants: [], scopes },
    responses: { ...refusals, 200: message, 202: null },
    idempotency: "own",
  },
});

/** One message: several in one, which the protocol no longer has, would get round the limit of calls. */
async function readMessage(request: Request): Promise<unknown> {
  const message = await readJson(request);
  if (Array.isArray(message)) throw new Problem("malformed_body", "Send one message in a request.");
  return message;
}

/** Whoever takes JSON, or anything, takes what comes: each request is answered by one message. */
const withoutBody = ({ url, method, headers }: Request): Request =>
  new Request(url, {
    method,
    headers: { ...Object.fromEntries(headers), accept: "application/json, text/event-stream" },
  });

/** `/mcp`: each request stands for itself, with a key. No session is kept, so any isolate answers. */
export function mcpRoutes(tools: readonly AssistantTool[]): { hono: Hono<App>; endpoint: Endpoint } {
  const scopes = [...new Set(tools.map(({ scope }) => scope))];
  const endpoint = endpointFor(scopes);
  const hono = new Hono<App>().all("/mcp", async (c) => {
    const actor = await requireActor(c, endpoint.spec);
    if (actor?.kind !== "key") throw new Problem("forbidden", "Assistants ask with an API key.");
    const now = Date.now();
    const by = { actor, requestId: c.get("requestId"), now };
    const asking = { env: c.env, db: c.get("db"), now, by };
    const handler = createMcpHandler(() => mcpServer(asking, tools));
    const { raw } = c.req;
    return c.req.method === "POST"
      ? handler.fetch(withoutBody(raw), { parsedBody: await readMessage(raw) })
      : handler.fetch(raw);
  });
  return { hono, endpoint };
}

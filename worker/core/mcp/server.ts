import { type CallToolResult, McpServer, type StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import { version } from "../../../package.json";
import type { Key } from "../access/actor";
import { passes } from "../access/actor";
import { atomically } from "../db/db";
import { log } from "../http/log";
import { siteOrigin } from "../http/origin";
import { Problem } from "../http/problem";
import { type Author, record } from "../trail/record";
import { textArguments } from "./text-arguments";
import type { AssistantTool, ToolCall } from "./tool";

/** Whoever asks: an API key. */
export interface Asking extends ToolCall {
  by: Author & { actor: Key };
}

/** What an assistant can mend; anything else stays inside. */
function refusal(error: unknown): CallToolResult {
  const says =
    error instanceof Problem
      ? [error.detail, ...(error.errors ?? []).map(({ path, message }) => `${path}: ${message}`)].join(" ")
      : "Something went wrong on our side. It has been noted.";
  if (!(error instanceof Problem)) {
    log("error", "mcp.failed", { error: error instanceof Error ? error.name : typeof error });
  }
  return { isError: true, content: [{ type: "text", text: says }] };
}

async function answer(asking: Asking, tool: AssistantTool, given: unknown): Promise<CallToolResult> {
  const { env, db, by } = asking;
  try {
    const { content, page } = await tool.run(asking, given);
    await atomically(db, [record(db, by, "assistant.asked", by.actor.id, { tool: tool.name })]);
    const uri = siteOrigin({ env }) + page;
    return {
      structuredContent: content as Record<string, unknown>,
      content: [
        { type: "text", text: JSON.stringify(content) },
        { type: "text", text: `Page: ${uri}` },
        { type: "resource_link", uri, name: tool.title, mimeType: "text/html" },
      ],
    };
  } catch (error) {
    return refusal(error);
  }
}

/** The tools that the key's scopes open, for one request. */
export function mcpServer(asking: Asking, tools: readonly AssistantTool[]): McpServer {
  const server = new McpServer(
    { name: "milepost", title: "Milepost", version },
    {
      instructions:
        "Figures of one organisation's field programme. Dates are YYYY-MM-DD, local to the organisation; rates are percent. Answers hold a link to the page that shows the same.",
    },
  );
  for (const tool of tools) {
    if (!passes(asking.by.actor, { grants: [], scopes: [tool.scope] })) continue;
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: textArguments(tool.input),
        outputSchema: tool.output as unknown as StandardSchemaWithJSON,
        annotations: {
          readOnlyHint: true,
          idempotentHint: true,
          destructiveHint: false,
          openWorldHint: false,
        },
      },
      (given: unknown) => answer(asking, tool, given),
    );
  }
  return server;
}

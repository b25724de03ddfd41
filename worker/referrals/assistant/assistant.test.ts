import { exports } from "cloudflare:workers";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { issueKey } from "../../core/testing/suite";
import { administrator, api, db, origin, request } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";

// Asked by the protocol's own public client.

let admin = "";
let key = "";
let campaign = "";
beforeAll(async () => {
  admin = (await administrator()).token;
  key = (await issueKey(["stats:read"])).key;
  const officer = await signedInOfficer();
  await db.run(
    sql`UPDATE people SET name = 'Asha Gurung', name_key = 'asha gurung' WHERE id = ${officer.personId}`,
  );
  campaign = (await runningCampaign(admin, { name: "Spring", officer_ids: [officer.id] })).id;
  await api("POST", "/referrals", {
    token: admin,
    body: { officer_id: officer.id, campaign_id: campaign, label: "Spring fair" },
  });
});

const worker = (exports as unknown as { default: { fetch: typeof fetch } }).default;

async function assistant(token: string): Promise<Client> {
  const transport = new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
    fetch: (url, init) => worker.fetch(new Request(url, init)),
  });
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(transport);
  return client;
}

describe("an assistant", () => {
  it("lists the tools, which say that they only read", async () => {
    const client = await assistant(key);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      ...["overview", "leaderboard", "compare_campaigns", "timeseries", "find", "this_week"],
    ]);
    for (const { annotations, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect([inputSchema.type, outputSchema?.type]).toEqual(["object", "object"]);
    }
    const leaderboard = tools.find(({ name }) => name === "leaderboard");
    expect(leaderboard?.inputSchema.properties).toMatchObject({
      page: { type: "integer", minimum: 1 },
      limit: { type: "integer", minimum: 1, maximum: 100 },
      min_conversion_rate: { type: "number" },
      officer_id: { type: "string" },
    });
    await client.close();
  });

  it("is told in plain words what is wrong with its arguments", async () => {
    const client = await assistant(key);
    const ask = async (given: object) =>
      JSON.stringify(await client.callTool({ name: "leaderboard", arguments: { ...given } }).catch(String));
    expect(await ask({ limit: 500 })).toContain("Give a number from 1 to 100.");
    expect(await ask({ limit: "many" })).toContain("Give a whole number.");
    expect(await ask({ sort: "luck" })).toContain("Choose one of: ");
    expect(await ask({ colour: "red" })).toContain("Leave out what is not known here: colour.");
    await client.close();
  });

  it.each([
    ["overview", "/stats/overview", { from: "2026-10-01", to: "2026-10-31", compare: "last_year" }],
    ["leaderboard", "/stats/officers", { from: "2026-10-01", to: "2026-10-31", sort: "name", limit: 5 }],
    ["compare_campaigns", "/stats/campaigns", { from: "2026-10-01", to: "2026-10-31" }],
    ["timeseries", "/stats/timeseries", { from: "2026-10-01", to: "2026-10-31", interval: "week" }],
  ])("is told by %s what the API says, and where it stands on a page", async (name, path, given) => {
    const client = await assistant(key);
    const { structuredContent, content, isError } = await client.callTool({ name, arguments: given });
    const query = new URLSearchParams(Object.entries(given).map(([k, v]) => [k, String(v)]));
    const { body } = await api("GET", `${path}?${query}`, { token: key });
    expect(isError).toBeFalsy();
    expect(structuredContent).toEqual(body);
    expect(JSON.stringify(content)).toContain("https://milepost.test/dashboard");
    await client.close();
  });

  it("finds what it is to ask about, and hears of the week in the language it wants", async () => {
    const client = await assistant(key);
    const found = await client.callTool({ name: "find", arguments: { q: "spring" } });
    expect(found.structuredContent).toMatchObject({
      data: [
        {
          kind: "campaign",
          id: campaign,
          name: "Spring",
          page: `https://milepost.test/dashboard/campaigns/${campaign}`,
        },
        { kind: "link", name: "Spring fair" },
      ],
    });
    const week = await client.callTool({ name: "this_week", arguments: { locale: "fr" } });
    expect(week.structuredContent).toMatchObject({
      sentences: [
        { text: "Personne n’a cliqué ni ne s’est inscrit.", page: null, why: null },
        { text: "Rien ne vous attend cette semaine.", page: null, why: null },
      ],
    });
    await client.close();
  });

  it("is told what is wrong with a question, and nothing of what happens inside", async () => {
    const client = await assistant(key);
    const ask = (given: Record<string, unknown>) => client.callTool({ name: "overview", arguments: given });
    const unknown = await ask({ campaign_id: "cmp_none" });
    expect(unknown).toMatchObject({ isError: true });
    expect(JSON.stringify(unknown.content)).toContain("There is no such campaign.");
    const turned = await ask({ from: "2026-11-02", to: "2026-11-01" });
    expect(JSON.stringify(turned)).toContain("first day");
    for (const wrong of [{ campaign: campaign }, { from: "yesterday" }]) {
      const answer = await ask(wrong).catch((error: Error) => ({ isError: true, content: error.message }));
      expect([wrong, answer.isError]).toEqual([wrong, true]);
    }
    await client.close();
  });

  it("is in the audit log with each question", async () => {
    const { id, key: own } = await issueKey(["stats:read"]);
    const client = await assistant(own);
    await client.callTool({ name: "leaderboard", arguments: {} });
    const rows = await db.all(
      sql`SELECT actor_id, detail FROM audit_events WHERE action = 'assistant.asked' AND actor_id = ${id}`,
    );
    expect(rows).toEqual([{ actor_id: id, detail: '{"tool":"leaderboard"}' }]);
    await client.close();
  });
});

describe("/mcp", () => {
  const body = { jsonrpc: "2.0", id: 1, method: "tools/list", params: {} };
  const headers = { accept: "application/json, text/event-stream" };
  const ask = (token?: string) => request("POST", "/mcp", { ...(token ? { token } : {}), headers, body });

  it("opens to a key that may read statistics alone", async () => {
    expect((await ask()).status).toBe(401);
    expect((await ask("mp_none")).status).toBe(401);
    expect((await ask((await issueKey(["track:write"])).key)).status).toBe(403);
    expect((await ask(admin)).status).toBe(403);
    expect((await ask((await issueKey(["admin"])).key)).status).toBe(200);
  });

  it("keeps no session, and refuses what is no message", async () => {
    for (const accept of ["*/*", "application/json"]) {
      expect((await request("POST", "/mcp", { token: key, headers: { accept }, body })).status).toBe(200);
    }
    const large = { ...body, params: { q: "x".repeat(1_100_000) } };
    expect((await request("POST", "/mcp", { token: key, headers, body: large })).status).toBe(413);
    expect((await request("GET", "/mcp", { token: key, headers })).status).toBe(405);
    const two = JSON.stringify([body, body]);
    for (const wrong of ["", "{", "[]", two, '"x"', '{"jsonrpc":"1.0"}']) {
      const answer = await request("POST", "/mcp", {
        ...{ token: key, body: wrong, headers: { ...headers, "content-type": "application/json" } },
      });
      expect([wrong, answer.status]).toEqual([wrong, 400]);
    }
  });
});

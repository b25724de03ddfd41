import { vi } from "vitest";
import { api, db, testEnv } from "../../testing/api";
import { atomically } from "../db/db";
import { systemCall } from "../jobs/job";
import "../testing/garden";
import { deliverDue } from "./deliver-due";
import type { EventType } from "./event-types";
import { newEvent } from "./new-event";
import type { ShownDelivery, ShownWebhook } from "./schemas";

/** What a receiver was sent. */
export interface Sent {
  url: string;
  id: string;
  headers: Record<string, string>;
  body: string;
  redirect: string;
}

type Answer = (sent: Sent) => Response | Promise<Response>;

/** The internet: receivers that answer as told, and a name server. */
export function internet(answer: Answer = () => new Response("ok")) {
  const sent: Sent[] = [];
  const there = {
    sent,
    answer,
    /** Names to their addresses; null: the name server is away. */
    names: {} as Record<string, string[]> | null,
    lookUps: [] as string[],
  };
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input as RequestInfo, init as RequestInit);
    const url = new URL(request.url);
    if (url.host === "1.1.1.1") {
      const [name, type] = [url.searchParams.get("name") ?? "", url.searchParams.get("type")];
      there.lookUps.push(`${name} ${type}`);
      if (!there.names) throw new TypeError("the network is away");
      const addresses = (there.names[name] ?? []).filter((one) => one.includes(":") === (type === "AAAA"));
      const Answer = addresses.map((data) => ({ name, type: data.includes(":") ? 28 : 1, TTL: 60, data }));
      return Response.json({ Status: 0, ...(Answer.length > 0 ? { Answer } : {}) });
    }
    const headers = Object.fromEntries(request.headers);
    const one = {
      ...{ url: request.url, id: headers["webhook-id"] ?? "", headers },
      ...{ body: await request.text(), redirect: request.redirect },
    };
    sent.push(one);
    return there.answer(one);
  });
  return there;
}

export async function makeWebhook(token: string, url: string, events: EventType[], more: object = {}) {
  const answer = await api<ShownWebhook & { secret: string }>("POST", "/webhooks", {
    token,
    body: { url, events, ...more },
  });
  return answer.body;
}

/** Something happens, so many times, to records that are called 0, 1, 2 … */
export async function happen(type: EventType, times = 1, now = Date.now()): Promise<void> {
  for (let from = 0; from < times; from += 500) {
    const count = Math.min(500, times - from);
    await atomically(
      db,
      Array.from({ length: count }, (_, i) => newEvent(type, String(from + i), now)),
    );
  }
}

/** The webhook has its turn, as if it were then. */
export const deliver = (id: string, now = Date.now()) => deliverDue(systemCall(testEnv, "test", now), id);

export const deliveriesOf = async (token: string, id: string, query = "limit=100") =>
  (
    await api<{ data: ShownDelivery[]; total: number }>("GET", `/webhooks/${id}/deliveries?${query}`, {
      token,
    })
  ).body;

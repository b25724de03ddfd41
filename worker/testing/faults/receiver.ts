import { vi } from "vitest";
import type { Faults } from "./faults";

/** Whoever listens to events: what arrived, as often as it came. */
export interface Received {
  id: string;
  type: string;
  data: Record<string, unknown>;
}

export const receiverUrl = "https://hooks.milepost.test/";

/** The internet: a receiver of events, which goes wrong as told, and a name server. */
export function startReceiver(faults: Faults): Received[] {
  const received: Received[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input as RequestInfo, init as RequestInit);
    const { host, searchParams } = new URL(request.url);
    if (host === "1.1.1.1") {
      const isFirst = searchParams.get("type") === "A";
      return Response.json({
        Status: 0,
        ...(isFirst ? { Answer: [{ type: 1, data: "93.184.216.34" }] } : {}),
      });
    }
    const { type, data } = JSON.parse(await request.text());
    const run = async () => {
      received.push({ id: request.headers.get("webhook-id") ?? "", type, data });
      return new Response("ok");
    };
    return faults.through("receiver", { run }).catch(() => new Response("away", { status: 502 }));
  });
  return received;
}

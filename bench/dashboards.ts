import { once } from "node:events";
import { load } from "./load.ts";
import { accessToken, type BenchLink, type Product } from "./product.ts";
import { percentile, verdict } from "./verdict.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve, 4000));

interface Message {
  at: number;
  clicks: number;
}

/** Dashboards that follow the figures and their page; what each was told, and what closes them. */
export async function openDashboards(url: string, count: number) {
  const token = await accessToken(url);
  const messages: Message[][] = [];
  const sockets: WebSocket[] = [];
  for (let i = 0; i < count; i++) {
    const heard: Message[] = [];
    // Node's own WebSocket takes headers, which its types do not tell.
    const options = { headers: { authorization: `Bearer ${token}` } } as unknown as string[];
    const socket = new WebSocket(`${url.replace("http", "ws")}/api/v1/stats/live`, options);
    socket.addEventListener("message", ({ data }) => {
      const message = JSON.parse(String(data)) as { type: string; figures: { clicks: number } };
      if (message.type === "figures") heard.push({ at: performance.now(), clicks: message.figures.clicks });
    });
    await once(socket, "open");
    socket.send(JSON.stringify({ page: "/dashboard", part: "figures" }));
    messages.push(heard);
    sockets.push(socket);
  }
  const close = () => {
    for (const socket of sockets) socket.close();
  };
  return { messages, close };
}

/** What open dashboards cost while a link is clicked now and then: none, one, a hundred. */
export async function dashboards(product: Product, link: BenchLink): Promise<void> {
  const clicks = 20;
  const reads: number[] = [];
  for (const count of [0, 1, 100]) {
    const { messages, close } = await openDashboards(product.url, count);
    await settled();
    await product.costs();
    const seconds: number[] = [];
    for (let i = 0; i < clicks; i++) {
      const seen = messages.map((heard) => heard.length);
      await load({ port: product.port, paths: [`/r/${link.code}`], connections: 1, requests: 1 });
      const at = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 3000));
      for (const [n, heard] of messages.entries()) {
        seconds.push(((heard[seen[n] ?? 0]?.at ?? Number.POSITIVE_INFINITY) - at) / 1000);
      }
    }
    await settled();
    const costs = await product.costs();
    close();
    reads.push(costs.reads);
    const per1000 = Math.round((costs.objectRequests / clicks) * 1000);
    console.info(
      `${count} dashboards open, ${clicks} clicks 3 s apart: ${costs.reads} D1 rows read, ${costs.writes} written, ${per1000} object requests per 1,000 clicks`,
    );
    if (count > 0) {
      const p95 = percentile(seconds, 0.95);
      verdict(`seconds from a click to ${count} dashboards, p95`, p95.toFixed(2), "at most 3", p95 <= 3);
    }
  }
  const [, one = 0, hundred = 0] = reads;
  const more = Math.round(((hundred - one) / one) * 1000) / 10;
  verdict(
    "D1 rows read with a hundred dashboards open, against one",
    `${more} % more`,
    "at most 5 %",
    more <= 5,
  );
}

import { connect, type Socket } from "node:net";
import { parentPort } from "node:worker_threads";

// The client's half of the bench, in a thread of its own: HTTP/1.1 over raw sockets kept alive, one request at a
// time on each. `fetch` of Node takes several times longer for a request than the product does.

export interface Order {
  port: number;
  paths: string[];
  connections: number;
  /** Stops after this many requests, or after this time, whichever is given. */
  requests?: number;
  ms?: number;
  /** Requests a second over all connections; as fast as they are answered where it is not given. */
  rate?: number;
}

export interface Report {
  /** Status → how many answers. */
  statuses: Record<number, number>;
  ms: number;
}

const userAgents = [
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
];
let visitors = 0;

/** Every request comes from another visitor. */
function requestFor(path: string): string {
  const n = visitors++;
  const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: ${userAgents[n % userAgents.length]}\r\nCF-Connecting-IP: ${address}\r\nAccept: text/html\r\n\r\n`;
}

/** Whether `text` is a whole response. */
function isWhole(text: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1];
  if (length !== undefined) return text.length >= end + 4 + Number(length);
  return /\r\ntransfer-encoding: chunked/i.test(text.slice(0, end)) ? text.endsWith("0\r\n\r\n") : true;
}

async function carryOut(order: Order): Promise<Report> {
  const { port, paths, connections, requests = Number.POSITIVE_INFINITY, ms, rate } = order;
  const statuses: Record<number, number> = {};
  const startedAt = performance.now();
  let asked = 0;
  const isOver = () => asked >= requests || (ms !== undefined && performance.now() - startedAt >= ms);

  const drive = (socket: Socket) =>
    new Promise<void>((resolve, reject) => {
      let text = "";
      const ask = () => {
        if (isOver()) {
          socket.destroy();
          resolve();
          return;
        }
        const dueIn = rate ? startedAt + (asked / rate) * 1000 - performance.now() : 0;
        const path = paths[asked++ % paths.length] ?? "/";
        if (dueIn > 1) setTimeout(() => socket.write(requestFor(path), "latin1"), dueIn);
        else socket.write(requestFor(path), "latin1");
      };
      socket.setNoDelay(true);
      socket.on("error", reject);
      socket.on("data", (chunk: Buffer) => {
        text += chunk.toString("latin1");
        if (!isWhole(text)) return;
        const status = Number(text.slice(9, 12));
        statuses[status] = (statuses[status] ?? 0) + 1;
        text = "";
        ask();
      });
      socket.once("connect", ask);
    });

  await Promise.all(Array.from({ length: connections }, () => drive(connect(port, "127.0.0.1"))));
  return { statuses, ms: performance.now() - startedAt };
}

parentPort?.on("message", (order: Order) => {
  carryOut(order).then(
    (report) => parentPort?.postMessage(report),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  );
});

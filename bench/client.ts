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
  /** The server may go away in the midst of it: that ends the order, and is no failure. */
  untilItDies?: boolean;
}

export interface Report {
  /** Status → how many answers. */
  statuses: Record<number, number>;
  ms: number;
  /** Epoch milliseconds of each 302, and how many requests had no answer, where the server may die. */
  answeredAt: number[];
  unanswered: number;
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
  const answeredAt: number[] = [];
  let unanswered = 0;
  const startedAt = performance.now();
  let requestCount = 0;
  const isOver = () => requestCount >= requests || (ms !== undefined && performance.now() - startedAt >= ms);

  const drive = (socket: Socket) =>
    new Promise<void>((resolve, reject) => {
      let text = "";
      let isWaiting = false;
      const ask = () => {
        if (isOver()) {
          socket.destroy();
          resolve();
          return;
        }
        const path = paths[requestCount % paths.length] ?? "/";
        const dueIn = rate ? startedAt + (requestCount / rate) * 1000 - performance.now() : 0;
        requestCount += 1;
        const send = () => {
          if (socket.destroyed) return;
          isWaiting = true;
          socket.write(requestFor(path), "latin1");
        };
        if (dueIn > 1) setTimeout(send, dueIn);
        else send();
      };
      socket.setNoDelay(true);
      socket.on("error", (error) => !order.untilItDies && reject(error));
      socket.on("close", () => {
        if (isWaiting) unanswered += 1;
        resolve();
      });
      socket.on("data", (chunk: Buffer) => {
        text += chunk.toString("latin1");
        if (!isWhole(text)) return;
        const status = Number(text.slice(9, 12));
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (order.untilItDies && status === 302) answeredAt.push(Date.now());
        isWaiting = false;
        text = "";
        ask();
      });
      socket.once("connect", ask);
    });

  await Promise.all(Array.from({ length: connections }, () => drive(connect(port, "127.0.0.1"))));
  return { statuses, ms: performance.now() - startedAt, answeredAt, unanswered };
}

parentPort?.on("message", (order: Order) => {
  carryOut(order).then(
    (report) => parentPort?.postMessage(report),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  );
});

import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

export interface Asked {
  status: number;
  text: string;
  headers: Record<string, string | string[] | undefined>;
  /** From the request to the answer's last byte. */
  ms: number;
}

export interface Asking {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One request. Not by `fetch`, whose own work would be measured with the answer where there are many at once. */
export function ask(url: string, method: string, { token, body, headers = {} }: Asking = {}): Promise<Asked> {
  const startedAt = performance.now();
  const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        ...{ agent, method },
        headers: {
          ...(sent ? { "content-type": "application/json", "content-length": String(sent.length) } : {}),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString("utf8"),
            headers: response.headers,
            ms: performance.now() - startedAt,
          }),
        );
      },
    );
    call.on("error", reject);
    call.end(sent);
  });
}

/** The answer as JSON; throws where it is another than a good one. */
export async function told<T>(url: string, method: string, asking: Asking = {}): Promise<T> {
  const { status, text } = await ask(url, method, asking);
  if (status < 200 || status > 299) throw new Error(`${method} ${url}: ${status} ${text.slice(0, 500)}`);
  return JSON.parse(text) as T;
}

/** All of some work, so much of it at once. */
export async function each<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T, n: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const take = async () => {
    while (next < all.length) {
      const n = next++;
      await work(all[n] as T, n);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}

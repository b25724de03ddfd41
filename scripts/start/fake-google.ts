import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { ServiceAccount } from "../../worker/core/google/service-account.ts";
import type { FakeGoogle as Google } from "../../worker/core/google/testing/fake-google.ts";
import { resolveAsBundlersDo } from "../resolve-as-bundlers.ts";

resolveAsBundlersDo();
const { FakeGoogle } = await import("../../worker/core/google/testing/fake-google.ts");
const { fakeAccount } = await import("../../worker/core/google/testing/fake-account.ts");
const { localSpreadsheet } = await import("../../worker/core/google/local-spreadsheet.ts");

/** The key is made once; where its tokens come from is told anew at each start. */
async function accountIn(folder: string, token_uri: string): Promise<ServiceAccount> {
  const file = join(folder, "account.json");
  if (!existsSync(file)) {
    const aside = `${file}.${process.pid}`; // a kill must not leave half a file
    writeFileSync(aside, JSON.stringify(await fakeAccount()));
    renameSync(aside, file);
  }
  return { ...JSON.parse(readFileSync(file, "utf8")), token_uri };
}

/** Every write that was carried out, a line each: read again at the next start. */
function replay(google: Google, file: string): void {
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    try {
      const { id, method, path, body } = JSON.parse(line);
      const { pathname, searchParams } = new URL(`http://fake/x${path}`);
      google.spreadsheets.get(id)?.sheet.handle(method, pathname.slice(2), searchParams, body);
    } catch {
      // The last line of a start that was killed: its answer never went out.
    }
  }
}

async function toRequest(message: IncomingMessage, origin: string): Promise<Request> {
  const { method = "GET", url = "/", headers } = message;
  const body = method === "GET" || method === "HEAD" ? null : await text(message);
  return new Request(origin + url, { method, headers: headers as Record<string, string>, body });
}

/**
 * A stand-in for Google's token endpoint and Sheets API, beside the product, for whoever has no service account at hand.
 * What the product has to be told of it.
 */
export async function startFakeGoogle(
  state: string,
  site: string,
): Promise<{ GOOGLE_SERVICE_ACCOUNT: string; GOOGLE_SHEETS_BASE_URL: string }> {
  const folder = join(state, "google");
  mkdirSync(folder, { recursive: true });
  const calls = join(folder, "calls.ndjson");
  const server = createServer(async (message, answer) => {
    try {
      const response = await google.fetch(await toRequest(message, origin));
      answer.writeHead(response.status, Object.fromEntries(response.headers));
      answer.end(await response.text());
    } catch {
      answer.writeHead(500).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const account = await accountIn(folder, `${origin}/token`);
  const google = new FakeGoogle({
    account,
    onWrite: (call) => appendFileSync(calls, `${JSON.stringify(call)}\n`),
  });
  google.add(localSpreadsheet).url = `${site}/dev/sheets`;
  replay(google, calls);
  return { GOOGLE_SERVICE_ACCOUNT: JSON.stringify(account), GOOGLE_SHEETS_BASE_URL: origin };
}

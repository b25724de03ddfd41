import { exportJWK, importJWK, importPKCS8, jwtVerify } from "jose";
import { sheetsScope } from "../access-token";
import type { ServiceAccount } from "../service-account";
import { Refusal } from "./fake-refusal";
import { FakeSpreadsheet } from "./fake-spreadsheet";

/** What befalls one call: it is refused, or it is carried out and its answer never arrives. */
export type FakeFault =
  | { status: number; retryAfter?: number | string }
  | { lost: "answer" }
  | { lost: "request" }
  | null;

export interface FakeCall {
  method: string;
  path: string;
  isWrite: boolean;
}

interface FakeGoogleOptions {
  account: ServiceAccount;
  now?: () => number;
  /** Asked before each call of the API, and of the token endpoint (`/token`). */
  fault?: (call: FakeCall) => FakeFault;
  /** Calls a minute of reads and of writes; the rest is 429. */
  quota?: number;
  /** Told of each write that was carried out, so that somebody can keep it. */
  onWrite?: (call: { id: string; method: string; path: string; body: unknown }) => void;
}

const apiPath = /^\/v4\/spreadsheets\/([^/:?]+)(.*)$/;
const mostBytes = 2 * 1024 * 1024;
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });

/** Google's token endpoint and Sheets API, in memory, by the rules of their documentation. */
export class FakeGoogle {
  readonly spreadsheets = new Map<string, { sheet: FakeSpreadsheet; role: "none" | "reader" | "writer" }>();
  readonly calls: FakeCall[] = [];
  readonly #options: FakeGoogleOptions;
  readonly #tokens = new Map<string, number>();
  readonly #used: { at: number; isWrite: boolean }[] = [];
  #publicKey: ReturnType<FakeGoogle["readPublicKey"]> | null = null;

  constructor(options: FakeGoogleOptions) {
    this.#options = options;
  }

  /** A spreadsheet that is shared with the service account, unless told otherwise. */
  add(
    id: string,
    role: "none" | "reader" | "writer" = "writer",
    title = "Milepost reports",
  ): FakeSpreadsheet {
    const sheet = new FakeSpreadsheet(id, title);
    this.spreadsheets.set(id, { sheet, role });
    return sheet;
  }

  share(id: string, role: "none" | "reader" | "writer"): void {
    const known = this.spreadsheets.get(id);
    if (known) known.role = role;
  }

  /** As Google does at any time. */
  revokeTokens(): void {
    this.#tokens.clear();
  }

  #now = () => (this.#options.now ?? Date.now)();

  /** A stand-in for `fetch`. Throws as fetch does where a request or an answer is lost. */
  fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input as RequestInfo, init);
    const url = new URL(request.url);
    const isToken = request.url === this.#options.account.token_uri;
    const path = url.pathname.replace(/^.*(?=\/v4\/)/, "");
    const call = {
      method: request.method,
      path: isToken ? "/token" : path,
      isWrite: request.method !== "GET",
    };
    this.calls.push(call);
    const fault = this.#options.fault?.(call) ?? null;
    if (fault && "status" in fault) return this.#failed(fault.status, fault.retryAfter);
    if (fault && "lost" in fault && fault.lost === "request") throw new TypeError("connection refused");
    const answer = await (isToken ? this.#grant(request) : this.#answer(request, path, url.searchParams));
    if (fault && "lost" in fault) throw new TypeError("connection reset");
    return answer;
  };

  #failed(status: number, retryAfter?: number | string): Response {
    const headers: Record<string, string> =
      retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
    const reason =
      { 403: "PERMISSION_DENIED", 404: "NOT_FOUND", 429: "RESOURCE_EXHAUSTED" }[status] ?? "UNAVAILABLE";
    return json(new Refusal(status, reason, "The service is currently unavailable.").body, status, headers);
  }

  async readPublicKey() {
    const secret = await importPKCS8(this.#options.account.private_key, "RS256", { extractable: true });
    const { kty, n, e } = await exportJWK(secret);
    return importJWK({ kty, n, e } as Parameters<typeof importJWK>[0], "RS256");
  }

  async #grant(request: Request): Promise<Response> {
    const refuse = (error: string, why: string) => json({ error, error_description: why }, 400);
    if (request.method !== "POST") return json({ error: "method_not_allowed" }, 405);
    const form = new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()));
    if (form.get("grant_type") !== "urn:ietf:params:oauth:grant-type:jwt-bearer") {
      return refuse("unsupported_grant_type", `Invalid grant_type: ${form.get("grant_type")}`);
    }
    const { account } = this.#options;
    const now = this.#now();
    try {
      this.#publicKey ??= this.readPublicKey();
      const { payload } = await jwtVerify(form.get("assertion") ?? "", await this.#publicKey, {
        algorithms: ["RS256"],
        issuer: account.client_email,
        audience: account.token_uri,
        currentDate: new Date(now),
        clockTolerance: 300,
        requiredClaims: ["iat", "exp", "scope"],
      });
      const { iat = 0, exp = 0 } = payload;
      if (exp - iat > 3600 || iat > now / 1000 + 300) throw new Error("iat and exp are unreasonable");
      const scopes = String(payload.scope).split(" ");
      if (!scopes.includes(sheetsScope))
        return refuse("invalid_scope", "Invalid OAuth scope or ID token audience");
    } catch (error) {
      return refuse("invalid_grant", `Invalid JWT: ${error instanceof Error ? error.message : ""}`);
    }
    const token = `ya29.${crypto.randomUUID()}`;
    this.#tokens.set(token, now + 3_599_000);
    return json({ access_token: token, expires_in: 3599, token_type: "Bearer" });
  }

  #requireToken(request: Request): void {
    const token = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
    if ((this.#tokens.get(token) ?? 0) > this.#now()) return;
    throw new Refusal(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
  }

  #requireQuota(isWrite: boolean): void {
    const { quota = 60 } = this.#options;
    const now = this.#now();
    while (this.#used[0] && this.#used[0].at <= now - 60_000) this.#used.shift();
    const kind = isWrite ? "Write" : "Read";
    if (this.#used.filter((one) => one.isWrite === isWrite).length >= quota) {
      throw new Refusal(
        429,
        "RESOURCE_EXHAUSTED",
        `Quota exceeded for quota metric '${kind} requests' per minute per user`,
      );
    }
    this.#used.push({ at: now, isWrite });
  }

  async #answer(request: Request, path: string, query: URLSearchParams): Promise<Response> {
    try {
      const [, id = "", rest = ""] = apiPath.exec(path) ?? [];
      const isWrite = request.method !== "GET";
      const text = await request.text();
      this.#requireToken(request);
      this.#requireQuota(isWrite);
      if (text.length > mostBytes || new TextEncoder().encode(text).length > mostBytes) {
        throw new Refusal(
          400,
          "INVALID_ARGUMENT",
          `Request payload size exceeds the limit: ${mostBytes} bytes.`,
        );
      }
      const known = this.spreadsheets.get(decodeURIComponent(id));
      if (!known) throw new Refusal(404, "NOT_FOUND", "Requested entity was not found.");
      if (known.role === "none" || (isWrite && known.role !== "writer")) {
        throw new Refusal(403, "PERMISSION_DENIED", "The caller does not have permission");
      }
      const body = text === "" ? null : JSON.parse(text);
      const answer = known.sheet.handle(request.method, rest, query, body);
      if (isWrite)
        this.#options.onWrite?.({
          id: known.sheet.id,
          method: request.method,
          path: rest + queryOf(query),
          body,
        });
      return json(answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return json(error.body, error.status);
    }
  }
}

const queryOf = (query: URLSearchParams) => (query.size > 0 ? `?${query}` : "");

/** Every error the product answers with: code → status. Clients rely on the codes. */
export const problemStatus = {
  validation_failed: 400,
  malformed_json: 400,
  malformed_body: 400,
  officer_not_assigned: 400,
  token_invalid: 400,
  unauthenticated: 401,
  invalid_credentials: 401,
  totp_required: 401,
  forbidden: 403,
  password_change_required: 403,
  cross_site_request: 403,
  origin_not_allowed: 403,
  not_found: 404,
  conflict: 409,
  last_administrator: 409,
  not_invited: 409,
  link_limit_reached: 409,
  campaign_closed: 409,
  gone: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_mismatch: 422,
  too_many_requests: 429,
  internal_error: 500,
  storage_unavailable: 503,
  not_configured: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

const titles: Record<number, string> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  410: "Gone",
  413: "Too large",
  415: "Unsupported content type",
  422: "Cannot be carried out",
  429: "Too many requests",
  500: "Something went wrong",
  503: "Unavailable",
};

export const titleOf = (status: number): string => titles[status] ?? "Error";

export interface FieldError {
  path: string;
  message: string;
}

/** An answer other than success, thrown from anywhere; shown as application/problem+json or as an error page. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;
  /** Members of the answer beyond those of every problem (RFC 9457, 3.2). */
  readonly members: Record<string, unknown>;

  constructor(
    code: ProblemCode,
    detail: string,
    more: {
      errors?: FieldError[];
      headers?: Record<string, string>;
      members?: Record<string, unknown>;
    } = {},
  ) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.status = problemStatus[code];
    this.detail = detail;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
    this.members = more.members ?? {};
  }

  get title(): string {
    return titleOf(this.status);
  }

  /** `say`: puts its sentences into the reader's language; without, they are English. */
  toResponse(requestId: string, say = (sentence: string) => sentence): Response {
    const body = {
      type: `/docs/api#${this.code}`,
      title: say(this.title),
      status: this.status,
      detail: say(this.detail),
      code: this.code,
      request_id: requestId,
      ...(this.errors
        ? { errors: this.errors.map(({ path, message }) => ({ path, message: say(message) })) }
        : {}),
      ...this.members,
    };
    return new Response(JSON.stringify(body), {
      status: this.status,
      headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...this.headers },
    });
  }
}

export const notFound = (what = "There is nothing here, or it is not yours to know of.") =>
  new Problem("not_found", what);

export const invalid = (path: string, message: string) =>
  new Problem("validation_failed", message, { errors: [{ path, message }] });

/** Errors that any module may answer with: code → status. Clients rely on the codes. */
const ownProblems = {
  validation_failed: 400,
  malformed_json: 400,
  malformed_body: 400,
  token_invalid: 400,
  code_invalid: 400,
  unauthenticated: 401,
  invalid_credentials: 401,
  totp_required: 401,
  forbidden: 403,
  password_change_required: 403,
  second_factor_required: 403,
  cross_site_request: 403,
  area_closed: 403,
  origin_not_allowed: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  last_administrator: 409,
  not_invited: 409,
  webhook_limit_reached: 409,
  webhook_disabled: 409,
  view_limit_reached: 409,
  gone: 410,
  precondition_failed: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_mismatch: 422,
  too_many_requests: 429,
  internal_error: 500,
  storage_unavailable: 503,
  not_configured: 503,
} as const;
type OwnProblems = typeof ownProblems;

/** Every code. A module adds its own by merging, and as `problems` of its object. */
export interface Problems extends OwnProblems {}
export type ProblemCode = keyof Problems;

export interface ProblemKind {
  status: number;
  /** What a guard that aborts a batch says. */
  says?: string;
}

const ownWords: Partial<Record<keyof OwnProblems, string>> = {
  token_invalid: "This link is not valid any more. Ask for a new one.",
  code_invalid: "This code is not right, or was used before.",
  forbidden: "You must hold each of this person's roles, or one above it.",
  last_administrator: "The organisation must keep one administrator who can sign in.",
  not_invited: "This person has a password, or is deactivated.",
  webhook_limit_reached: "There are as many webhooks as allowed. Delete one first.",
  webhook_disabled: "This webhook is disabled. Enable it first.",
  view_limit_reached: "There are as many saved views as allowed. Delete one first.",
  precondition_failed: "This has changed since you read it. Read it again.",
  idempotency_mismatch: "This Idempotency-Key was sent with another request before. Use a new one.",
};

const known = new Map<string, ProblemKind>(
  Object.entries(ownProblems).map(([code, status]) => {
    const says = ownWords[code as keyof OwnProblems];
    return [code, says ? { status, says } : { status }];
  }),
);

export function addProblems(problems: Readonly<Record<string, ProblemKind>>): void {
  for (const [code, kind] of Object.entries(problems)) known.set(code, kind);
}

export const isProblemCode = (code: string): code is ProblemCode => known.has(code);

/** By code, in the order of their statuses. */
export const knownProblems = (): [code: string, ProblemKind][] =>
  [...known].sort(([, a], [, b]) => a.status - b.status);

function kindOf(code: ProblemCode): ProblemKind {
  const kind = known.get(code);
  if (!kind) throw new Error(`no module has told of the problem ${code}`);
  return kind;
}

export const statusOf = (code: ProblemCode): number => kindOf(code).status;

/** What a guard's code says to whoever it stops. */
export const guardDetail = (code: ProblemCode) => kindOf(code).says ?? "The change was refused.";

const titles: Record<number, string> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  405: "Not taken here",
  409: "Conflict",
  410: "Gone",
  412: "Changed meanwhile",
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
    this.status = kindOf(code).status;
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

import * as z from "zod";
import { type Answer, type Endpoint, idempotencyOf } from "./api";
import { type ProblemCode, statusOf } from "./problem";

/** Media type → the schema of what comes in it, or null for bytes and text. */
export const contentOf = (answer: Answer): Readonly<Record<string, z.ZodType | null>> =>
  answer === null ? {} : answer instanceof z.ZodType ? { "application/json": answer } : answer.content;

/** Every code that a call can be refused with: what its steps before the handler say, and what it declares. */
export function problemsOf(endpoint: Endpoint): ProblemCode[] {
  const { method, path, spec } = endpoint;
  if (endpoint.isPage) return [];
  const isOpen = spec.access === "public";
  const isOwn = typeof spec.access === "function";
  const takesBody = spec.body ?? spec.rawBody;
  const codes: (ProblemCode | false | undefined)[] = [
    "validation_failed",
    spec.body && "malformed_json",
    takesBody && "malformed_body",
    !isOpen && "unauthenticated",
    !isOpen && !isOwn && "forbidden",
    !isOpen && !isOwn && !spec.withTemporaryPassword && "password_change_required",
    !isOpen && !isOwn && !spec.withoutSecondFactor && "second_factor_required",
    !isOpen && "area_closed",
    !isOpen && !isOwn && method !== "get" && "cross_site_request",
    path.includes(":") && "not_found",
    (method === "put" || method === "patch") && "precondition_failed",
    method !== "get" && "payload_too_large",
    takesBody && "unsupported_media_type",
    idempotencyOf(endpoint) !== null && "idempotency_mismatch",
    !isOpen && "too_many_requests",
    "internal_error",
    "storage_unavailable",
    "not_configured",
    ...(spec.problems ?? []),
  ];
  return [...new Set(codes.filter((code) => typeof code === "string"))];
}

/** The same by status, in order. */
export function problemsByStatus(endpoint: Endpoint): [status: number, codes: ProblemCode[]][] {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(endpoint)) {
    const status = statusOf(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return [...byStatus].sort(([a], [b]) => a - b);
}

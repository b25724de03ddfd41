import { type IdKind, idFromKey, newId } from "../db/ids";
import type { Call } from "./api";
import { Problem } from "./problem";

/** The caller's `Idempotency-Key` for this very path, or null without one. */
export function idempotencyKey(c: Call<unknown, unknown, unknown>["c"]): string | null {
  const key = c.req.header("idempotency-key");
  if (key === undefined) return null;
  if (key.length >= 1 && key.length <= 255) return `${c.req.path}\n${key}`;
  throw new Problem("validation_failed", "An Idempotency-Key has 1 to 255 characters.", {
    errors: [{ path: "Idempotency-Key", message: "Give 1 to 255 characters." }],
  });
}

/** The id for a record about to be created: the same one whenever the same caller sends the same key. */
export async function idForCreate(
  kind: IdKind,
  { c, actor, now }: Pick<Call<unknown, unknown, unknown>, "c" | "actor" | "now">,
): Promise<string> {
  const key = idempotencyKey(c);
  return key === null ? newId(kind, now) : idFromKey(kind, actor?.id ?? "", key);
}

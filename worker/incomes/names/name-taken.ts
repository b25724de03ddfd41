import { isUniqueViolation } from "../../core/db/db";
import { Problem } from "../../core/http/problem";

/** What a name is taken by: case alone is put aside. */
export const lowerName = (name: string): string => name.normalize("NFC").toLowerCase();

/** The 409 that names the field, where `error` is a batch that failed on a taken name; else null. */
export function nameTaken(error: unknown): Problem | null {
  if (!isUniqueViolation(error, "name_lower")) return null;
  const message = "Something else has this name.";
  return new Problem("name_taken", message, { errors: [{ path: "name", message }] });
}

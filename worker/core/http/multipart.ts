import { readLimited } from "./api";
import type { AppContext } from "./context";
import { Problem } from "./problem";

export const isMultipart = (c: AppContext): boolean =>
  /^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "");

/** The parts of a multipart body of at most `limit` bytes. */
export async function readMultipart(c: AppContext, limit: number): Promise<FormData> {
  const body = await readLimited(c, limit);
  const type = c.req.header("content-type") ?? "";
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    throw new Problem("validation_failed", "The body is not valid multipart/form-data.");
  }
}

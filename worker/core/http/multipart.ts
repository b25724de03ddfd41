import { Problem } from "./problem";
import { mediaType, readLimited } from "./read-body";

export const isMultipart = (request: Request): boolean => mediaType(request) === "multipart/form-data";

/** The parts of a multipart body of at most `limit` bytes. */
export async function readMultipart(request: Request, limit: number): Promise<FormData> {
  const body = await readLimited(request, limit);
  const type = request.headers.get("content-type") ?? "";
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    throw new Problem("validation_failed", "The body is not valid multipart/form-data.");
  }
}

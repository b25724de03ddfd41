import { isMultipart, readMultipart } from "./multipart";
import { invalid, Problem } from "./problem";
import { readLimited } from "./read-body";

// What multipart adds around one file: boundaries, part headers, other small fields.
const envelope = 16 * 1024;

/**
 * The bytes of the file in the multipart field `field`; with any other content type, the body itself. More than
 * `limit` bytes: 413.
 */
export async function readUpload(
  request: Request,
  field: string,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isMultipart(request)) return readLimited(request, limit);
  const form = await readMultipart(request, limit + envelope);
  const file: unknown = form.get(field);
  if (!(file instanceof Blob)) throw invalid(field, `Send the file in the field "${field}".`);
  if (file.size > limit) {
    throw new Problem("payload_too_large", `The file may hold at most ${limit} bytes.`);
  }
  return new Uint8Array(await file.arrayBuffer());
}

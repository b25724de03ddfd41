import { isMultipart, readMultipart } from "./multipart";
import { invalid, Problem } from "./problem";
import { readLimited } from "./read-body";

// What multipart adds around one file: boundaries, part headers, other small fields.
const envelope = 16 * 1024;

export interface Upload {
  file: Uint8Array<ArrayBuffer>;
  /** As whoever sent it calls it; empty where it came as the body itself. */
  fileName: string;
  /** Texts that came beside it. */
  fields: Record<string, string>;
}

/**
 * The bytes of the file in the multipart field `field`, and the texts of those fields of `beside` that came with it;
 * with any other content type, the body itself. More than `limit` bytes: 413.
 */
export async function readUpload(
  request: Request,
  field: string,
  limit: number,
  beside: readonly string[] = [],
): Promise<Upload> {
  if (!isMultipart(request)) return { file: await readLimited(request, limit), fileName: "", fields: {} };
  const form = await readMultipart(request, limit + envelope);
  const file: unknown = form.get(field);
  if (!(file instanceof Blob)) throw invalid(field, `Send the file in the field "${field}".`);
  if (file.size > limit) {
    throw new Problem("payload_too_large", `The file may hold at most ${limit} bytes.`);
  }
  const fields: Record<string, string> = {};
  for (const name of beside) {
    const value: unknown = form.get(name);
    if (typeof value === "string") fields[name] = value;
  }
  const fileName = file instanceof File ? file.name : "";
  return { file: new Uint8Array(await file.arrayBuffer()), fileName, fields };
}

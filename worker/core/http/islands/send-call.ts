import { type CallToTry, type Filled, requestOf } from "./calls";

export interface CallAnswer {
  status: number;
  statusText: string;
  milliseconds: number;
  headers: [name: string, value: string][];
  /** Null where the body is no text. */
  text: string | null;
  blob: Blob;
}

const isText = (type: string) => /json|^text\/|xml/.test(type);

function readable(text: string, type: string): string {
  if (!type.includes("json")) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function bodyOf({ body, fields }: CallToTry, filled: Filled, file: File | null): BodyInit | null {
  if (body === null) return null;
  if (body.kind === "text") return filled.text;
  if (body.kind === "file") return file;
  const form = new FormData();
  if (file) form.append(body.field, file);
  for (const { name, place } of fields) {
    const value = filled.values[name];
    if (place === "form" && value) form.append(name, value);
  }
  return form;
}

/** Sends the call as a program of elsewhere would: with the key alone, whoever is signed in here. */
export async function sendCall(
  call: CallToTry,
  filled: Filled,
  file: File | null,
  key: string,
): Promise<CallAnswer> {
  const { method, address, headers } = requestOf(call, filled, key);
  const started = performance.now();
  const response = await fetch(address, {
    method,
    headers,
    body: bodyOf(call, filled, file),
    credentials: "omit",
    cache: "no-store",
  });
  const blob = await response.blob();
  const type = response.headers.get("content-type") ?? "";
  return {
    status: response.status,
    statusText: response.statusText,
    milliseconds: Math.round(performance.now() - started),
    headers: [...response.headers],
    text: blob.size === 0 || isText(type) ? readable(await blob.text(), type) : null,
    blob,
  };
}

// Pure.
import type { Content } from "../content/fields";
import { contentFields } from "../content/fields";

/** JSON in the one form of RFC 8785: members in the order of their UTF-16 units, no space. Texts are well-formed. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(",")}}`;
}

/** SHA-256 of a version's content, as anybody can compute it again from what is published: lower hex. */
export async function contentHash(caseId: string, version: number, content: Content): Promise<string> {
  const fields = Object.fromEntries(contentFields.map((field) => [field, content[field]]));
  const text = canonicalJson({ case_id: caseId, version, ...fields });
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

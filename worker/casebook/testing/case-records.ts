import { sql } from "drizzle-orm";
import { putPrivateFile } from "../../core/files/private-files";
import { api, db, testEnv } from "../../testing/api";

/** A case of whoever the token is of, made over the API. */
export async function makeCase(token: string, more: object = {}) {
  const body = { title: `Case ${crypto.randomUUID()}`, ...more };
  const answer = await api<{ id: string; case_id: string }>("POST", "/casebook/cases", { token, body });
  if (answer.status !== 201) throw new Error(`No case: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A source of whoever the token is of. */
export async function makeSource(token: string, more: object = {}) {
  const body = { title: "Audit of the bridge", description: "What the auditors found", ...more };
  const answer = await api<{ id: string; source_id: string }>("POST", "/casebook/sources", { token, body });
  if (answer.status !== 201) throw new Error(`No source: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const text = "What the auditors found";
const told = { content_type: "text/plain", bytes: text.length, sha256: "0".repeat(64) };

/** The source's document and the copy of its address, as if they had been sent and fetched. */
async function keepFiles({ id }: { id: string }): Promise<void> {
  const name = `casebook/${id}/kept`;
  await putPrivateFile(testEnv, name, new TextEncoder().encode(text), told.content_type);
  const document = { ...told, original_sha256: told.sha256, removed: [], warnings: [] };
  const archive = { ...told, status: "done", captured_at: "2026-11-01T00:00:00.000Z", error: null };
  await db.run(sql`UPDATE casebook_sources SET document = ${JSON.stringify(document)}, document_file = ${name},
    archive = ${JSON.stringify(archive)}, archive_file = ${name} WHERE id = ${id}`);
}

/** An entity of whoever the token is of. */
export async function makeEntity(token: string, entity_id = `entity:person/p-${crypto.randomUUID()}`) {
  const answer = await api<{ id: string; entity_id: string }>("POST", "/casebook/entities", {
    token,
    body: { entity_id },
  });
  if (answer.status !== 201) throw new Error(`No entity: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** What calls name of the casebook. */
export async function caseRecords({ token }: { token: string }) {
  const made = await makeCase(token);
  const { body: comment } = await api<{ id: string }>("POST", `/casebook/cases/${made.case_id}/comments`, {
    ...{ token, body: { field: "general", text: "Who says so?" } },
  });
  const source = await makeSource(token);
  await keepFiles(source);
  return {
    ...{ casebook_case_id: made.case_id, casebook_version_id: made.id, casebook_comment_id: comment.id },
    casebook_source_id: source.source_id,
    casebook_entity_id: (await makeEntity(token)).id,
  };
}

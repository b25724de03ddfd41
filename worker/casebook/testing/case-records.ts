import { api } from "../../testing/api";

/** A case of whoever the token is of, made over the API. */
export async function makeCase(token: string, more: object = {}) {
  const body = { title: `Case ${crypto.randomUUID()}`, ...more };
  const answer = await api<{ id: string; case_id: string }>("POST", "/casebook/cases", { token, body });
  if (answer.status !== 201) throw new Error(`No case: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** What calls name of the casebook. */
export async function caseRecords({ token }: { token: string }) {
  const made = await makeCase(token);
  const { body: comment } = await api<{ id: string }>("POST", `/casebook/cases/${made.case_id}/comments`, {
    ...{ token, body: { field: "general", text: "Who says so?" } },
  });
  return { casebook_comment_id: comment.id, casebook_case_id: made.case_id, casebook_version_id: made.id };
}

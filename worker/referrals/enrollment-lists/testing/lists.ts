import { administrator, api } from "../../../testing/api";

export interface ListAnswer {
  matched: number;
  unmatched: number;
  doubtful: number;
  applied_id: string | null;
  rows: { row: number; status: string; signup_id: string | null; message: string | null }[];
  /** Of a refusal. */
  code: string;
  detail: string;
  errors?: { path: string; message: string }[];
}

const admin = administrator();

/** Sends a list as an administrator's program does. */
export async function sendList(
  file: BlobPart,
  {
    query = "",
    mapping,
    headers = {},
  }: { query?: string; mapping?: unknown; headers?: Record<string, string> } = {},
) {
  const body = new FormData();
  body.set("file", new Blob([file]), "list");
  if (mapping !== undefined)
    body.set("mapping", typeof mapping === "string" ? mapping : JSON.stringify(mapping));
  return api<ListAnswer>("POST", `/enrollments/import${query}`, {
    token: (await admin).token,
    body,
    headers,
  });
}

export const dryRun = (file: BlobPart, mapping?: unknown) =>
  sendList(file, { query: "?dry_run=true", mapping });

export const undo = async (id: string | null) =>
  api<{ enrolled: number; taken_back: number | null; undone_at: string | null }>(
    "POST",
    `/enrollments/imports/${id}/undo`,
    { token: (await admin).token },
  );

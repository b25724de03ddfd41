import type { Conflict, SendAnswer, Stop, Waiting } from "../answer-saver";

interface ProblemTold {
  code?: string;
  errors?: { path: string; message: string }[];
  conflicts?: Conflict[];
}

const stops: Readonly<Record<string, Stop>> = {
  questions_changed: "changed",
  already_submitted: "submitted",
  assessment_closed: "closed",
  password_change_required: "signed_out",
};

/** `answers.<question>.…` → question */
const questionOf = (path: string): string => path.split(".")[1] ?? "";

async function told(response: Response): Promise<SendAnswer> {
  const { status } = response;
  if (status === 401) return { kind: "stopped", why: "signed_out" };
  if (status >= 500 || status === 429) return { kind: "failed", isOffline: false };
  const problem = (await response.json().catch(() => ({}))) as ProblemTold;
  const { code = "", errors = [], conflicts } = problem;
  const why = stops[code];
  if (why) return { kind: "stopped", why };
  if (code === "answer_conflict" && conflicts) return { kind: "conflict", conflicts };
  if (status === 409) return { kind: "failed", isOffline: false };
  if (status === 400 || status === 413) {
    return {
      kind: "refused",
      faults: errors.map(({ path, message }) => ({ question: questionOf(path), message })),
    };
  }
  return { kind: "stopped", why: "locked" };
}

/** Saves answers of `person`, and of nobody else who may be signed in by now. A small call outlives its page. */
export async function sendAnswers(
  url: string,
  person: string,
  kept: string | null,
  body: { questions_version: number; device: string; answers: Readonly<Record<string, Waiting>> },
): Promise<SendAnswer> {
  const text = JSON.stringify(body);
  try {
    const response = await fetch(url, {
      method: "PATCH",
      headers: {
        ...{ "content-type": "application/json", "x-person": person },
        ...(kept ? { "x-kept": kept } : {}),
      },
      cache: "no-store",
      keepalive: text.length < 30_000,
      body: text,
    });
    if (!response.ok) return await told(response);
    const { answers }: { answers: Record<string, { revision: number }> } = await response.json();
    return {
      kind: "saved",
      revisions: Object.fromEntries(
        Object.entries(answers).map(([question, { revision }]) => [question, revision]),
      ),
    };
  } catch {
    return { kind: "failed", isOffline: true };
  }
}

const kinds = /Android|iPhone|iPad|Windows|Macintosh|Linux/;

/** What this device is called beside what it wrote: its kind, and a mark that tells it from others of the kind. */
export function deviceName(storage: Storage): string {
  const kind = kinds.exec(navigator.userAgent)?.[0] ?? "?";
  try {
    const mark = storage.getItem("device") ?? Math.random().toString(36).slice(2, 6);
    storage.setItem("device", mark);
    return `${kind} ${mark}`;
  } catch {
    return kind;
  }
}

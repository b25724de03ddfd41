import { exports } from "cloudflare:workers";
import { origin } from "../../testing/api";
import type { There } from "./histories";

interface Listed {
  participant_id: string;
  workshop: string | null;
  action: string;
  actor: { id: string | null };
  metadata: { reason?: string; note?: string };
}
interface ListedAnswer {
  participant_id: string;
  workshop: string;
  question_id: string;
  value: unknown;
  revision: number;
  saved_at: string;
  submitted_at: string | null;
  entered_by: { id: string } | null;
}
type Row = Record<string, string>;

const ms = (at: string | null) => (at === null ? null : Date.parse(at));

/** So many reads are not each held against the API's document: other tests do that. */
async function read({ token }: { token: string }, path: string) {
  const worker = (exports as unknown as { default: { fetch: typeof fetch } }).default;
  const headers = { authorization: `Bearer ${token}` };
  const answer = await worker.fetch(new Request(`${origin}/api/v1/workshops/${path}`, { headers }));
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at field by field
  return { status: answer.status, body: (await answer.json()) as any };
}

/** Where the product stands, through HTTP, told as the model tells it. */
export async function look({ id, people, staff, facilitator }: There) {
  const list = async <T>(path: string): Promise<T[]> =>
    (await read(facilitator, `assessments/${id}${path}limit=100`)).body.data;
  const states = await Promise.all(people.map((person) => read(person, `me/${id}`)));
  const [submitted, drafts, log] = await Promise.all([
    list<ListedAnswer>("/answers?status=submitted&"),
    list<ListedAnswer>("/answers?status=draft&"),
    list<Listed>("/log?"),
  ]);
  return people.map((person, at) => {
    const cause = (one: string | null) => {
      if (one === person.personId) return "P";
      return one === facilitator.personId ? "F" : one === staff.personId ? "S" : one;
    };
    const own = <T extends { participant_id: string }>(rows: T[]) =>
      rows.filter(({ participant_id }) => participant_id === person.id);
    const answers = [...own(submitted), ...own(drafts)].map((one) =>
      [
        ...[one.workshop, one.question_id, JSON.stringify(one.value), one.revision, ms(one.saved_at)],
        ...[ms(one.submitted_at), cause(one.entered_by?.id ?? null)],
      ].join(" "),
    );
    const logged = own(log)
      .map(({ action, workshop, metadata, actor }) =>
        [action, workshop?.slice(-1), metadata.reason, metadata.note, `by ${cause(actor.id)}`]
          .filter((part) => part !== undefined)
          .join(" "),
      )
      .sort();
    const { status, body: state } = states[at] as Awaited<ReturnType<typeof read>>;
    if (status !== 200) return { gone: true, answers, log: logged };
    return {
      ...{ closed: state.assessment.closed, onboarded: state.onboarded, consent: state.consent_given },
      opened: state.opened.map(
        (one: Row) => `${one.workshop} ${one.reason} ${cause(one.by ?? null)} ${ms(one.at ?? null)}`,
      ),
      ...{ completed: state.completed, current: state.current, waiting_for: state.waiting_for },
      percentage: state.progress.percentage,
      workshops: state.workshops.map(
        (one: Row) => `${one.status} ${ms(one.submitted_at ?? null)} ${one.answered}/${one.questions}`,
      ),
      answers,
      notices: state.notices.map((one: Row) => `${one.kind} ${one.workshop?.slice(-1) ?? null}`).sort(),
      log: logged,
    };
  });
}

/** The figures by workshop. */
export async function lookAtFigures({ id, facilitator }: There) {
  const { body } = await read(facilitator, `assessments/${id}/progress`);
  return {
    ...{ total: body.total_participants, onboarded: body.onboarded },
    workshops: Object.values(body.by_workshop as Record<string, Record<string, number>>).map(
      ({ open, in_progress, completed }) => ({ open, in_progress, completed }),
    ),
  };
}

import { once } from "node:events";
import type { Product } from "../product.ts";
import { percentile, verdict } from "../verdict.ts";
import { ask, told } from "./ask.ts";
import type { Room, Seated } from "./room.ts";

const bounds = { minute: 60, p95: 1000, live: 3, save: 6, submit: 30 };
const saves = 3;

interface Sent {
  what: "save" | "submit";
  status: number;
  ms: number;
  /** When it was answered, on the clock of `performance`. */
  at: number;
}

const words = (n: number, question: number) =>
  `Answer ${question} of ${n}: the road is bad in the rain and the well is far. ${"It takes an hour. ".repeat(n % 9)}`.trim();

/** One person's workshop: three answers as they are typed, then the fourth with the submit. */
async function write({ url }: Product, room: Room, one: Seated, pause: () => Promise<void>): Promise<Sent[]> {
  const path = `${url}/api/v1/workshops/me/${room.assessmentId}/workshops/workshop_1`;
  const sent: Sent[] = [];
  const send = async (what: Sent["what"], method: string, address: string, question: number) => {
    const answers = { [room.questions[question] ?? ""]: { value: words(one.number, question), base: 0 } };
    const asking = {
      ...{ token: one.token, headers: { "cf-connecting-ip": one.ip } },
      body: { questions_version: 1, device: "Phone", answers },
    };
    const { status, ms } = await ask(address, method, asking);
    sent.push({ what, status, ms, at: performance.now() });
  };
  for (let n = 0; n < saves; n++) {
    await send("save", "PATCH", path, n);
    await pause();
  }
  await send("submit", "POST", `${path}/submit`, saves);
  return sent;
}

/** What a save of one answer, and a submit of four, write. */
export async function rowsOf(product: Product, room: Room, some: readonly Seated[]): Promise<void> {
  const spent: { save: number[]; submit: number[] } = { save: [], submit: [] };
  for (const one of some) {
    let last: "save" | "submit" = "save";
    const path = `${product.url}/api/v1/workshops/me/${room.assessmentId}/workshops/workshop_1`;
    for (let n = 0; n <= saves; n++) {
      await product.costs();
      last = n < saves ? "save" : "submit";
      const value = { value: words(one.number, n), base: 0 };
      await told(last === "save" ? path : `${path}/submit`, last === "save" ? "PATCH" : "POST", {
        ...{ token: one.token, headers: { "cf-connecting-ip": one.ip } },
        body: { questions_version: 1, answers: { [room.questions[n] ?? ""]: value } },
      });
      spent[last].push((await product.costs()).writes);
    }
  }
  for (const what of ["save", "submit"] as const) {
    const most = Math.max(...spent[what]);
    verdict(
      what === "save" ? "D1 rows written, a save" : "D1 rows written, a submit of four answers",
      `${most}, at least ${Math.min(...spent[what])}`,
      `at most ${bounds[what]}`,
      most <= bounds[what],
    );
  }
}

interface Heard {
  at: number;
  completed: number;
}

/** Follows the figures of the assessment as a facilitator's dashboard does. */
async function follow({ token }: Product, room: Room) {
  const heard: Heard[] = [];
  const options = { headers: { authorization: `Bearer ${token}` } } as unknown as string[];
  const socket = new WebSocket(`${room.at.replace("http", "ws")}/live`, options);
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as { type: string; figures: { workshop_1_completed: number } };
    if (message.type !== "figures") return;
    heard.push({ at: performance.now(), completed: message.figures.workshop_1_completed });
  });
  await once(socket, "open");
  return { heard, close: () => socket.close() };
}

/** What the progress should be, counted from the rows themselves. */
async function recount({ db }: Product, { assessmentId }: Room) {
  const row = await db
    .prepare(`SELECT count(*) AS total, sum(status = 'active') AS onboarded,
        sum(completed -> '$.workshop_1' IS NOT NULL) AS completed,
        sum(opened -> '$.workshop_2' IS NOT NULL AND completed -> '$.workshop_2' IS NULL) AS open
      FROM participants WHERE assessment_id = ?1`)
    .bind(assessmentId)
    .first<{ total: number; onboarded: number; completed: number; open: number }>();
  const answers = await db
    .prepare(`SELECT number, question_id, value ->> '$' AS value, submitted_at IS NOT NULL AS submitted
      FROM participant_answers WHERE assessment_id = ?1`)
    .bind(assessmentId)
    .all<{ number: number; question_id: string; value: string; submitted: number }>();
  if (!row) throw new Error("no participants");
  return { row, answers: answers.results };
}

/** All write and submit within a minute, each in their own time. */
export async function rush(product: Product, room: Room): Promise<void> {
  const { heard, close } = await follow(product, room);
  const before = product.processorTime() ?? 0;
  const startedAt = performance.now();
  const until = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const all = await Promise.all(
    room.seated.map(async (one, n) => {
      // They begin spread over 50 s, and pause so long between answers that the last ends within the minute.
      await until(((n * 7919 * 50_000) / room.seated.length) % 50_000);
      return write(product, room, one, () => until(2500));
    }),
  );
  const sent = all.flat();
  const seconds = (performance.now() - startedAt) / 1000;
  const processor = ((product.processorTime() ?? 0) - before) / sent.length;
  process.stdout.write(
    `        ${processor.toFixed(1)} ms of the runtime's processor time a save or submit\n`,
  );
  const submits = sent
    .filter(({ what }) => what === "submit")
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  await until(4000);
  close();
  const failed = sent.filter(({ status }) => status !== 200);
  verdict(
    `${sent.length} saves and submits of ${room.seated.length} participants`,
    `${failed.length} failed, in ${seconds.toFixed(0)} s`,
    `none, within ${bounds.minute} s`,
    failed.length === 0 && seconds <= bounds.minute,
  );
  for (const what of ["save", "submit"] as const) {
    const times = sent.filter((one) => one.what === what).map(({ ms }) => ms);
    const p95 = percentile(times, 0.95);
    verdict(
      `a ${what} meanwhile, p95`,
      `${Math.round(p95)} ms, p50 ${Math.round(percentile(times, 0.5))} ms`,
      `under ${bounds.p95} ms`,
      p95 < bounds.p95,
    );
  }
  // How long after the n-th submit figures came that know of it.
  const lags = submits.map((at, n) => {
    const known = heard.find((one) => one.completed > n);
    return known ? Math.max(0, known.at - at) / 1000 : Number.POSITIVE_INFINITY;
  });
  const most = Math.max(...lags);
  verdict(
    "seconds from a submit to the live figures, longest",
    `${most.toFixed(2)}, p95 ${percentile(lags, 0.95).toFixed(2)}`,
    `at most ${bounds.live}`,
    most <= bounds.live,
  );
  await compare(product, room);
}

async function compare(product: Product, room: Room): Promise<void> {
  const { row, answers } = await recount(product, room);
  const progress = await told<{
    total_participants: number;
    onboarded: number;
    by_workshop: Record<string, { open: number; completed: number }>;
  }>(`${room.at}/progress`, "GET", { token: product.token });
  const { workshop_1: first, workshop_2: second } = progress.by_workshop;
  const figures = [progress.total_participants, progress.onboarded, first?.completed, second?.open];
  const counted = [row.total, row.onboarded, row.completed, row.open];
  verdict(
    "progress, beside a recount of the rows",
    `${figures.join(", ")} and ${counted.join(", ")}`,
    "the same",
    figures.join() === counted.join() && row.completed === room.seated.length,
  );
  const right = answers.filter(
    ({ number, question_id, value, submitted }) =>
      submitted === 1 && value === words(number, room.questions.indexOf(question_id)),
  );
  const should = (saves + 1) * room.seated.length;
  verdict(
    "answers as they were sent, submitted",
    `${right.length} of ${answers.length}`,
    `all ${should}`,
    right.length === should && answers.length === should,
  );
}

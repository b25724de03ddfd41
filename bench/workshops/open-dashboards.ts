import { once } from "node:events";
import { timed } from "../insight/measure.ts";
import type { Product } from "../product.ts";
import { percentile, verdict } from "../verdict.ts";
import { told } from "./ask.ts";
import type { Room, Seated } from "./room.ts";

const bounds = { rows: 3000, p95: 150, more: 5, save: 100 };
const runs = 21;
const changes = 10;

const until = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** So many people look at the dashboard and follow its figures. */
async function open({ token }: Product, room: Room, page: string, count: number): Promise<() => void> {
  const sockets: WebSocket[] = [];
  for (let n = 0; n < count; n++) {
    const options = { headers: { authorization: `Bearer ${token}` } } as unknown as string[];
    const socket = new WebSocket(`${room.at.replace("http", "ws")}/live`, options);
    await once(socket, "open");
    socket.send(JSON.stringify({ page, part: "progress" }));
    sockets.push(socket);
  }
  return () => {
    for (const socket of sockets) socket.close();
  };
}

/** What a facilitator's dashboard reads and takes, and what many that are open cost beside one. */
export async function openDashboards(
  product: Product,
  room: Room,
  writers: readonly Seated[],
): Promise<void> {
  const page = `/mana/workshops/assessments/${room.assessmentId}/facilitator/dashboard/`;
  const look = () =>
    timed(product.url + page, { cookie: `__Host-access=${product.token}`, accept: "text/html" });
  for (let n = 0; n < 3; n++) await look();
  await product.costs();
  await look();
  const { reads, queries } = await product.costs();
  verdict(
    `D1 rows read, a dashboard of ${room.seated.length} participants`,
    `${reads}, in ${queries} queries`,
    `at most ${bounds.rows}`,
    reads <= bounds.rows,
  );
  const times: number[] = [];
  for (let n = 0; n < runs; n++) times.push((await look()).ms);
  const p95 = percentile(times, 0.95);
  verdict(
    "that dashboard, p95",
    `${Math.round(p95)} ms, p50 ${Math.round(percentile(times, 0.5))} ms`,
    `at most ${bounds.p95} ms`,
    p95 <= bounds.p95,
  );
  const { questions } = await told<{ questions: { id: string }[] }>(
    ...([`${room.at}/workshops/workshop_2/questions`, "GET"] as const),
    { token: product.token },
  );
  const question = questions[0]?.id ?? "";
  // A draft is written 3 s after the other, while nobody looks, one does, and fifty do.
  const spent: number[] = [];
  for (const [round, count] of [0, 1, 50].entries()) {
    const close = await open(product, room, page, count);
    await until(10_000); // until each was told how things are
    await product.costs();
    for (let n = 0; n < changes; n++) {
      const one = writers[round * changes + n];
      if (!one) throw new Error("too few participants");
      await told(`${product.url}/api/v1/workshops/me/${room.assessmentId}/workshops/workshop_2`, "PATCH", {
        ...{ token: one.token, headers: { "cf-connecting-ip": one.ip } },
        body: {
          questions_version: 1,
          answers: { [question]: { value: `A draft of ${one.number}`, base: 0 } },
        },
      });
      await until(3000);
    }
    await until(9000);
    spent.push((await product.costs()).reads);
    close();
    process.stdout.write(
      `        ${count} dashboards open, ${changes} saves: ${spent.at(-1)} D1 rows read\n`,
    );
  }
  const [none = 0, one = 0, many = 0] = spent;
  verdict(
    `D1 rows read, a save beside ${room.seated.length} participants`,
    none / changes,
    `at most ${bounds.save}`,
    none / changes <= bounds.save,
  );
  const more = Math.round(((many - none) / Math.max(1, one - none) - 1) * 1000) / 10;
  verdict(
    "D1 rows read with fifty dashboards open, against one",
    `${more} % more`,
    `at most ${bounds.more} %`,
    more <= bounds.more,
  );
}

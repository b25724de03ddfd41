import { resolveAsBundlersDo } from "../../scripts/resolve-as-bundlers.ts";
import { timed } from "../insight/measure.ts";
import { type Product, startProduct } from "../product.ts";
import { percentile, verdict } from "../verdict.ts";
import type { MadeArchive } from "./write-archive.ts";

interface Question {
  name: string;
  /** Another address each time, so that no answer is kept. */
  path: (n: number) => string;
  rows: number;
  p95: number;
}

const runs = 21;
let visits = 0;
const keptBounds = { rows: 2, p95: 10 };

function questionsOf({ entity, caseId }: MadeArchive, marks: typeof import("./write-archive.ts").marks) {
  const list = (query: string) => (n: number) => `/api/cases/?${query}&run=${n}`;
  const { tag, rare, common } = marks;
  const questions: Question[] = [
    { name: "first page of the list", path: list(""), rows: 150, p95: 60 },
    { name: "page 50 of the list", path: list("page=50"), rows: 1500, p95: 60 },
    { name: "a tag with 2,000 cases", path: list(`tags=${tag.name}`), rows: 200, p95: 60 },
    { name: "an entity with 2,000 cases", path: list(`entity=${entity}`), rows: 200, p95: 60 },
    { name: "a search with 50 hits", path: list(`search=${rare.word}`), rows: 600, p95: 60 },
    { name: "a search with 10,000 hits", path: list(`search=${common.word}`), rows: 25_000, p95: 250 },
    {
      name: "a case with 10 pieces of evidence",
      path: (n) => `/api/cases/${caseId}/?run=${n}`,
      ...{ rows: 150, p95: 60 },
    },
    {
      name: "a search in entities with 80 hits",
      path: (n) => `/api/entities/?search=name-17&run=${n}`,
      ...{ rows: 1500, p95: 60 },
    },
  ];
  return questions;
}

/** What D1 reads and how long it takes, each time from an address that was not asked before; then from one that was. */
async function ask(product: Product, { name, path, rows: most, p95: bound }: Question): Promise<void> {
  // As visitors, from addresses that none of them has read a hundred times an hour from.
  const headers = () => ({
    "cf-connecting-ip": `198.51.${100 + Math.floor(visits / 2000)}.${Math.floor(visits++ / 50) % 40}`,
  });
  let asked = 0;
  const cold = () => timed(product.url + path(asked++), headers());
  for (let i = 0; i < 3; i++) await cold();
  await product.costs();
  await cold();
  const { reads, queries } = await product.costs();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push((await cold()).ms);
  const again = () => timed(product.url + path(0), headers());
  for (let i = 0; i < 2; i++) await again();
  await product.costs();
  await again();
  const kept = await product.costs();
  const keptTimes: number[] = [];
  for (let i = 0; i < runs; i++) keptTimes.push((await again()).ms);
  const told = (values: number[], share: number) => Math.round(percentile(values, share) * 10) / 10;
  verdict(`${name}: D1 rows read`, `${reads}, in ${queries} queries`, `at most ${most}`, reads <= most);
  const p95 = told(times, 0.95);
  verdict(`${name}: p95`, `${p95} ms, p50 ${told(times, 0.5)} ms`, `under ${bound} ms`, p95 < bound);
  const keptP95 = told(keptTimes, 0.95);
  verdict(
    `${name}, kept`,
    `${kept.reads} rows, p50 ${told(keptTimes, 0.5)} ms, p95 ${keptP95} ms`,
    `at most ${keptBounds.rows} rows and ${keptBounds.p95} ms`,
    kept.reads <= keptBounds.rows && keptP95 <= keptBounds.p95,
  );
}

/** Rows that one publication writes, and that the editors' own list reads. */
async function tellOfWork({ call, costs }: Product, entity: string): Promise<void> {
  const made = await call<{ id: string }>("POST", "/casebook/cases", {
    ...{ title: "Bench of publications", alleged_entities: [entity], key_allegations: ["It was paid twice"] },
    ...{ description: `<p>${"The bridge was paid for twice. ".repeat(50)}</p>`, tags: ["one", "two"] },
  });
  await costs();
  await call("POST", `/casebook/cases/${made.id}/publish`);
  const { writes, reads } = await costs();
  process.stdout.write(`        one publication: ${writes} D1 rows written, ${reads} read\n`);
  for (const query of ["", "state=DRAFT", "sort=title", "q=bridge"]) {
    const startedAt = performance.now();
    await call("GET", `/casebook/cases?${query}`);
    const ms = Math.round(performance.now() - startedAt);
    const spent = await costs();
    process.stdout.write(`        editors' list, ?${query}: ${spent.reads} D1 rows read, ${ms} ms\n`);
  }
}

/** The public archive of 20,000 published cases: what its addresses read, and how long they take. */
export async function archive(): Promise<void> {
  resolveAsBundlersDo();
  const { marks, writeArchive } = await import("./write-archive.ts");
  let made: MadeArchive | undefined;
  const product = await startProduct(async (state) => {
    made = writeArchive(state);
  });
  try {
    if (!made) throw new Error("nothing was written");
    process.stdout.write(`an archive of 20,000 cases, made in ${made.seconds} s\n`);
    await product.watchCosts();
    for (const question of questionsOf(made, marks)) await ask(product, question);
    await tellOfWork(product, made.entity);
  } finally {
    await product.stop();
  }
}

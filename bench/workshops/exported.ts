import Papa from "papaparse";
import readXlsx from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { watchHeap } from "../heap.ts";
import type { Product } from "../product.ts";
import { median, verdict } from "../verdict.ts";
import { type Filled, fill } from "./write-answers.ts";

const formats = ["csv", "xlsx", "pdf", "print"] as const;
const bounds = { small: 1000, megabytes: 64, ratio: 1.2 };
const runs = 7;

const get = (product: Product, { assessmentId }: Filled, format: string) =>
  fetch(
    `${product.url}/mana/workshops/assessments/${assessmentId}/facilitator/exports/workshop_1/${format}/`,
    { headers: { cookie: `__Host-access=${product.token}`, accept: "text/html" } },
  );

async function exported(product: Product, filled: Filled, format: string) {
  const startedAt = performance.now();
  const answer = await get(product, filled, format);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200) throw new Error(`${format}: ${answer.status} ${bytes.toString().slice(0, 500)}`);
  return { bytes, ms: performance.now() - startedAt };
}

async function timeOf(product: Product, filled: Filled, format: string): Promise<number[]> {
  await exported(product, filled, format);
  const times: number[] = [];
  for (let n = 0; n < runs; n++) times.push((await exported(product, filled, format)).ms);
  return times;
}

/** A text as CSV guards it where a spreadsheet would run it. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

type Row = Record<string, unknown>;

async function rowsOf(format: "csv" | "xlsx", bytes: Buffer): Promise<Row[]> {
  if (format === "csv") {
    const { data, errors } = Papa.parse<Row>(bytes.toString("utf8").replace(/^\uFEFF/, ""), {
      ...{ header: true, skipEmptyLines: true },
    });
    if (errors.length > 0) throw new Error(`CSV: ${errors[0]?.message}`);
    return data;
  }
  const [sheet] = await readXlsx(bytes, { trim: false });
  const [head = [], ...rows] = sheet?.data ?? [];
  return rows.map((row) => Object.fromEntries(row.map((cell, n) => [String(head[n]), cell])));
}

/** Whether each answer comes out as it went in. */
async function readBack(format: "csv" | "xlsx", bytes: Buffer, { answers }: Filled): Promise<void> {
  const rows = new Map((await rowsOf(format, bytes)).map((row) => [row["Answer ID"], row]));
  const right = answers.filter(({ id, value, question, number }) => {
    const row = rows.get(id);
    const response = format === "csv" ? guarded(value) : value;
    return (
      row?.Response === response && row["Question ID"] === question && row.Participant === `Person ${number}`
    );
  });
  verdict(
    `answers read back from ${format}`,
    `${right.length} of ${rows.size}`,
    `all ${answers.length}`,
    right.length === answers.length && rows.size === answers.length,
  );
}

const isLatin = (text: string) => /^[\u0020-\u007E\u00A0-\u024F\u2010-\u20BF\s]*$/.test(text);

/** Whether Latin answers can be copied from a PDF, and Arabic ones too. */
async function readPdf(bytes: Buffer, { answers }: Filled): Promise<void> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  // Lines of a paragraph, and blanks, are where the page has them.
  const bare = (one: string) => one.replace(/\s+/g, "").replace(/P(age)?\d+of\d+/g, "");
  const whole = bare(text.replace(/Bench of \d+\s+Page \d+ of \d+/g, ""));
  const latin = answers.filter(({ value }) => isLatin(value));
  const found = latin.filter(({ value }) => whole.includes(bare(value)));
  verdict(
    "Latin answers found in the text of the PDF",
    `${found.length}`,
    `all ${latin.length}`,
    found.length === latin.length && latin.length > 0,
  );
  const arabic = text.includes("السلام عليكم");
  verdict("Arabic words in the text of the PDF", arabic ? "as written" : "missing", "as written", arabic);
}

/** Reads an answer to its end, piece by piece: its bytes. */
async function drained(answer: Response): Promise<number> {
  const reader = answer.body?.getReader();
  for (let read = 0; ; ) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return read;
    read += value?.length ?? 0;
  }
}

/** What the Worker holds while 10,000 answers are written, beside what it holds before. */
async function memory(product: Product, filled: Filled): Promise<void> {
  const heap = await watchHeap(await product.inspector());
  // What an idle Worker holds it does not tell: a request now and then wakes it.
  const waking = setInterval(() => {
    fetch(`${product.url}/bare`, { redirect: "manual" }).catch(() => {}); // the last may find it gone
  }, 50);
  try {
    for (const format of ["csv", "xlsx", "print"]) {
      const idle = await heap.inUse();
      let [peak, samples] = [0, 0];
      let isOver = false;
      const watching = (async () => {
        while (!isOver) {
          peak = Math.max(peak, await heap.inUse());
          samples += 1;
        }
      })();
      let read = 0;
      // One that is fast is over before it was looked at three times.
      for (let n = 0; n < 20 && samples < 3; n++) read = await drained(await get(product, filled, format));
      isOver = true;
      await watching;
      verdict(
        `MB beside the idle Worker, ${filled.answers.length} answers as ${format} (${(read / 1e6).toFixed(1)} MB)`,
        `${(peak - idle).toFixed(1)}, idle ${idle.toFixed(0)}, seen ${samples} times`,
        `at most ${bounds.megabytes}`,
        samples >= 3 && peak - idle <= bounds.megabytes,
      );
    }
  } finally {
    clearInterval(waking);
    heap.close();
  }
}

/** Exports of 100, 1,000 and 10,000 answers: time, memory, and what independent readers read back. */
export async function exportedAnswers(product: Product): Promise<void> {
  const [hundred, thousand, most] = [
    await fill(product, 100),
    await fill(product, 1000),
    await fill(product, 10_000),
  ];
  for (const format of formats) {
    const slowest = Math.max(...(await timeOf(product, hundred, format)));
    verdict(
      `100 answers as ${format}, slowest of ${runs}`,
      `${Math.round(slowest)} ms`,
      `under ${bounds.small} ms`,
      slowest < bounds.small,
    );
  }
  const [few, many] = [
    median(await timeOf(product, thousand, "csv")) / thousand.answers.length,
    median(await timeOf(product, most, "csv")) / most.answers.length,
  ];
  verdict(
    "CSV, an answer of 10,000 beside one of 1,000",
    `${(many * 1000).toFixed(0)} µs and ${(few * 1000).toFixed(0)} µs, ${(many / few).toFixed(2)} times`,
    `at most ${bounds.ratio} times`,
    many / few <= bounds.ratio,
  );
  for (const format of ["csv", "xlsx"] as const) {
    const { bytes, ms } = await exported(product, most, format);
    process.stdout.write(
      `        10,000 answers as ${format}: ${(ms / 1000).toFixed(1)} s, ${(bytes.length / 1e6).toFixed(1)} MB\n`,
    );
    await readBack(format, bytes, most);
  }
  const pdf = await exported(product, hundred, "pdf");
  await readPdf(pdf.bytes, hundred);
  const large = await exported(product, thousand, "pdf");
  process.stdout.write(
    `        1,000 answers as pdf: ${(large.ms / 1000).toFixed(1)} s, ${(large.bytes.length / 1e6).toFixed(2)} MB\n`,
  );
  await memory(product, most);
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

// Runs commands one after another until one fails, and tells what they took: node scripts/steps.ts 'npm run build'
// 'vitest run' -- and arguments of the last.

/** Every start of the product, and of each tool, reads the same large packages: Node compiles them once. */
const compiled = resolve(import.meta.dirname, "../node_modules/.cache/node");

interface Taken {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor time, of every process that the command started and waited for. */
  processor: number;
}

/** What the shell's `times` says of its children, "1m2.50s 0m3.00s", in seconds. */
export function childSeconds(times: string): number {
  const [, children = ""] = times.trim().split("\n");
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

export function inWords(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

async function run(command: string, args: string[]): Promise<Taken & { status: number }> {
  const startedAt = performance.now();
  // Node does not tell the processor time of children; every shell does.
  const script = `${command} "$@"; status=$?; times >&3; exit $status`;
  const child = spawn("sh", ["-c", script, "sh", ...args], {
    env: { NODE_COMPILE_CACHE: compiled, ...process.env },
    stdio: ["inherit", "inherit", "inherit", "pipe"],
  });
  const [times, [status]] = await Promise.all([
    text(child.stdio[3] as NodeJS.ReadableStream),
    once(child, "close") as Promise<[number | null]>,
  ]);
  const wall = (performance.now() - startedAt) / 1000;
  return { wall, processor: childSeconds(times), status: status ?? 1 };
}

async function runAll(commands: string[], args: string[]): Promise<number> {
  const lines: [string, Taken][] = [];
  let status = 0;
  for (const command of commands) {
    if (status !== 0) break;
    const { status: ended, ...taken } = await run(command, command === commands.at(-1) ? args : []);
    status = ended;
    lines.push([status === 0 ? command : `${command} (failed)`, taken]);
  }
  const sum = (of: keyof Taken) => lines.reduce((total, [, taken]) => total + taken[of], 0);
  if (lines.length > 1) lines.push(["in all", { wall: sum("wall"), processor: sum("processor") }]);
  for (const [name, { wall, processor }] of lines) {
    console.log(`${name}: ${inWords(wall)}, ${inWords(processor)} of processor time`);
  }
  console.log(`${availableParallelism()} cores`);
  return status;
}

if (import.meta.main) {
  const given = process.argv.slice(2);
  const end = given.includes("--") ? given.indexOf("--") : given.length;
  process.exitCode = await runAll(given.slice(0, end), given.slice(end + 1));
}

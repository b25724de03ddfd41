import { readdirSync, readFileSync } from "node:fs";

/**
 * Megabytes of a process: what it holds itself, and what it shows of files, which is the kernel's cache and grows with
 * the store; zeros once it is gone.
 */
export function memoryOf(pid: number): { own: number; files: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const read = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0) / 1024;
    return { own: read("RssAnon"), files: read("RssFile") + read("RssShmem") };
  } catch {
    return { own: 0, files: 0 };
  }
}

/** The parent of a process; 0 where it is gone. */
function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

const nameOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return "";
  }
};

/** A process and all that it has started, by their names, with their ids. */
export function processesOf(pid: number): { name: string; pid: number }[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const children = all.map(Number).filter((one) => parentOf(one) === pid);
  return [{ name: nameOf(pid), pid }, ...children.flatMap(processesOf)];
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);

export interface Trend {
  first: number;
  last: number;
  highest: number;
  /** By how much the last third differs from the first, in percent. */
  change: number;
}

/** The first third of some samples beside the last one, by their means. */
export function trendOf(samples: readonly number[]): Trend {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const [first, last] = [mean(samples.slice(0, third)), mean(samples.slice(-third))];
  return {
    first,
    last,
    highest: Math.max(0, ...samples),
    change: first === 0 ? 0 : (last / first - 1) * 100,
  };
}

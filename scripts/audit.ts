import { spawnSync } from "node:child_process";

// What is known of the packages that are shipped: a fault that is high or critical fails. A registry that offers no
// audit, or cannot be reached, only warns: nobody's network keeps them from building.

interface Report {
  vulnerabilities?: Record<string, { severity: string; range: string }>;
  message?: string;
}

const grave = new Set(["high", "critical"]);

/** What to say of npm's report, and whether it fails. */
export function judge(report: Report): { lines: string[]; fails: boolean } {
  if (!report.vulnerabilities) {
    return { lines: [`No audit could be had: ${report.message ?? "npm says nothing"}`], fails: false };
  }
  const found = Object.entries(report.vulnerabilities);
  return {
    lines: found.length
      ? found.map(([name, { severity, range }]) => `${severity}: ${name} ${range}`)
      : ["Nothing is known against what is shipped."],
    fails: found.some(([, { severity }]) => grave.has(severity)),
  };
}

function readReport(): Report {
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8" });
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    return {};
  }
}

if (import.meta.main) {
  const { lines, fails } = judge(readReport());
  for (const line of lines) console.log(line);
  if (fails) process.exitCode = 1;
}

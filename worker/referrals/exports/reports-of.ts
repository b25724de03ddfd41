import type { Report } from "../reports/report";
import { reports } from "../reports/reports";

const known: Readonly<Record<string, Report>> = reports;

/** The reports that an export takes along: one, or all of them. */
export function reportsOf(name: string): Report[] {
  if (name === "all") return Object.values(known);
  const report = known[name];
  if (!report) throw new Error(`there is no report ${name}`);
  return [report];
}

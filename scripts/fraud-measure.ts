import { resolveAsBundlersDo } from "./resolve-as-bundlers.ts";

resolveAsBundlersDo();
const { areaUnderRoc, measure, partFlagged } = await import("./fraud/measure.ts");

// Seeds below 1000 are for tuning; these are not looked at while rules are written.
const [count = "20", first = "1001"] = process.argv.slice(2);
const measured = measure(Array.from({ length: Number(count) }, (_, i) => Number(first) + i));
const percent = (part: number) => `${(100 * part).toFixed(2)} %`;
console.log(`ROC AUC ${areaUnderRoc(measured).toFixed(4)}`);
console.log(
  `found at 50: ${percent(partFlagged(measured, true))}, of honest flagged: ${percent(partFlagged(measured, false))}`,
);

const table = new Map<string, { signups: number; flagged: number; points: number }>();
const rulesOf = new Map<string, number>();
for (const { score, rules, of } of measured) {
  const kind = of.isFraud ? `fraud ${of.kind} ${of.intensity}` : `honest ${of.kind}`;
  const row = table.get(kind) ?? { signups: 0, flagged: 0, points: 0 };
  row.signups += 1;
  row.points += score;
  if (score >= 50) row.flagged += 1;
  table.set(kind, row);
  if (of.isFraud === score >= 50) continue;
  const wrong = `${of.isFraud ? "missed" : "flagged"} ${of.kind}: ${rules.join(" ") || "no reason"}`;
  rulesOf.set(wrong, (rulesOf.get(wrong) ?? 0) + 1);
}
console.table(
  [...table]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([kind, { signups, flagged, points }]) => ({
      kind,
      signups,
      flagged: percent(flagged / signups),
      score: Math.round(points / signups),
    })),
);
console.log("Most frequent mistakes:");
for (const [wrong, times] of [...rulesOf].sort(([, a], [, b]) => b - a).slice(0, 25))
  console.log(`${times} ${wrong}`);

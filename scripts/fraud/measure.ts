import { resolveAsBundlersDo } from "../resolve-as-bundlers.ts";

// `npm run fraud:measure`, or `npm run fraud:measure -- 1 20` for other seeds. Rules were tuned on seeds below 1,000.
resolveAsBundlersDo();
const { measure } = await import("./measure-seeds.ts");

const [first = 5001, count = 20] = process.argv.slice(2).map(Number);
const found = measure(Array.from({ length: count }, (_, index) => first + index));
const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);

for (const fraud of [true, false]) {
  console.log(fraud ? "\nAttack                  sign-ups  flagged   mean" : "\nHonest                  sign-ups  flagged   mean");
  for (const each of found.kinds.filter((one) => one.fraud === fraud)) {
    console.log(`${each.kind.padEnd(24)}${String(each.signups).padStart(8)} ${percent(each.flagged)} ${each.mean.toFixed(1).padStart(6)}`);
  }
}
for (const [why, times] of found.mistakes) console.log(`  honest, flagged ${times} times: ${why}`);
console.log(`\nROC AUC ${found.auc.toFixed(4)}`);
console.log(`At 50: found ${percent(found.foundAt50)}, honest flagged ${percent(found.honestAt50)}`);
console.log(`At ${found.threshold} (at most 1 % of honest flagged): found ${percent(found.foundAtThreshold)}`);

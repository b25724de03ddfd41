import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Copy, copiesOfThisRun, removeLeftCopies } from "./faults/copy.ts";
import { type Fault, placeOf, planted } from "./faults/fault.ts";
import { faults } from "./faults/list.ts";
import { endTests, failingTests } from "./faults/run-tests.ts";
import { importersOf, testRounds } from "./faults/tests-of.ts";
import { repositoryFiles } from "./source-files.ts";
import { inWords } from "./steps.ts";

// Plants the faults of scripts/faults/, one at a time, and runs only the tests that reach the changed file. Each must
// be found. Numbers, or parts of a name, choose among them: npm run test:faults -- 3 revoked

interface Finding {
  fault: Fault;
  /** The test that failed; null where none did. */
  by: string | null;
}

const paths = repositoryFiles();
const importers = importersOf(paths);

const numberOf = (fault: Fault) => faults.indexOf(fault) + 1;

const isChosen = (fault: Fault, words: string[]) =>
  words.length === 0 || words.some((word) => word === String(numberOf(fault)) || fault.name.includes(word));

interface Trial {
  fault: Fault;
  /** The file to change. */
  place: string;
  /** Round after round of tests, until one fails. */
  rounds: string[][];
}

/** Made before anything is tried: the tree may change while the copies do not. */
function trialOf(fault: Fault): Trial {
  const place = placeOf(fault, paths);
  return { fault, place, rounds: testRounds(place, importers, paths) };
}

async function findFault(copy: Copy, { fault, place, rounds }: Trial): Promise<Finding> {
  return copy.with(
    place,
    (text) => planted(text, fault),
    async () => {
      for (const round of rounds) {
        const [by] = await failingTests(copy.path, round, true);
        if (by) return { fault, by };
      }
      return { fault, by: null };
    },
  );
}

/** Several copies take trials from the same queue. */
async function findAll(copies: Copy[], trials: Trial[]): Promise<Finding[]> {
  const queue = [...trials];
  const findings: Finding[] = [];
  const takeOn = async (copy: Copy) => {
    for (let trial = queue.shift(); trial; trial = queue.shift()) {
      const startedAt = performance.now();
      const { fault } = trial;
      const finding = await findFault(copy, trial).catch((error: Error): Finding => {
        console.error(`${numberOf(fault)}. ${error.message.slice(0, 200)}`); // the others are still tried
        return { fault, by: null };
      });
      findings.push(finding);
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      const outcome = finding.by ? `found by ${finding.by}` : "NOT FOUND";
      console.log(`${numberOf(fault)}. ${fault.room}: ${fault.name}: ${outcome} (${seconds} s)`);
    }
  };
  await Promise.all(copies.map(takeOn));
  return findings;
}

async function run(words: string[]): Promise<boolean> {
  const startedAt = performance.now();
  const chosen = faults.filter((fault) => isChosen(fault, words));
  if (chosen.length === 0) throw new Error(`No fault is called ${words.join(" or ")}.`);
  const trials = chosen.map(trialOf);
  const lanes = Math.min(chosen.length, availableParallelism(), 2);
  const copies = Array.from({ length: lanes }, (_, i) => new Copy(String(i + 1)));
  const findings = await findAll(copies, trials);
  const found = findings.filter(({ by }) => by !== null);
  // A test that fails anyway has found nothing.
  const finders = [...new Set(found.map(({ by }) => by ?? ""))];
  const broken = copies[0] && finders.length > 0 ? await failingTests(copies[0].path, finders, false) : [];
  for (const test of broken) console.log(`${test} fails without any fault.`);
  const took = inWords((performance.now() - startedAt) / 1000);
  console.log(`${found.length} of ${chosen.length} faults found, in ${took}.`);
  return found.length === chosen.length && broken.length === 0;
}

function clear(): void {
  endTests();
  // A runtime that is ending may still write.
  rmSync(copiesOfThisRun, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    clear();
    process.exit(1);
  });
}

removeLeftCopies();
try {
  if (!(await run(process.argv.slice(2)))) process.exitCode = 1;
} finally {
  clear();
}

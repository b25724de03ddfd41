import { casebookFaults } from "./casebook.ts";
import { coreFaults } from "./core.ts";
import type { Fault } from "./fault.ts";
import { incomesFaults } from "./incomes.ts";
import { referralsFaults } from "./referrals.ts";
import { trustFaults } from "./trust.ts";
import { webFaults } from "./web.ts";
import { workshopsFaults } from "./workshops.ts";

/** At least one of every room, each of another kind. A fault that no test finds asks for a test, not for another fault. */
export const faults: readonly Fault[] = [
  ...[...coreFaults, ...referralsFaults, ...trustFaults, ...webFaults],
  ...[...incomesFaults, ...casebookFaults, ...workshopsFaults],
];

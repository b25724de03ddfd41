import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MasterData } from "../../core/master/master-data";
import { masterStatements } from "./statements";

export const master: MasterData = {
  statements: () =>
    masterStatements((name) => readFileSync(join(import.meta.dirname, "data", `${name}.csv`), "utf8")),
};

import type { Database } from "../../worker/core/demo/write-rows.ts";
import type { MasterData } from "../../worker/core/master/master-data.ts";
import { ofModules } from "../modules.ts";
import { resolveAsBundlersDo } from "../resolve-as-bundlers.ts";

/** The statements that bring the modules' master data. */
export async function masterStatements(): Promise<string[]> {
  resolveAsBundlersDo();
  const modules = await ofModules<{ master: MasterData }>("master/index.ts");
  return modules.flatMap(([, { master }]) => master.statements());
}

/** Adds what of the master data is not there yet; what people changed stays as they left it. */
export async function loadMasterData(db: Database): Promise<void> {
  const statements = await masterStatements();
  if (statements.length > 0) await db.batch(statements.map((statement) => db.prepare(statement)));
}

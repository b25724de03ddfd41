import { defineModule } from "../core/define-module";
import { caseApi } from "./cases/routes";
import { segmentApi } from "./cases/segment-routes";
import { ids } from "./ids";
import { benchmarkApi } from "./master/benchmark-routes";
import { referenceApi } from "./master/reference-routes";
import { masterApi } from "./master/routes";
import { problems } from "./problems";
import { roles } from "./roles";
import * as tables from "./tables";
import { words } from "./words/index";

/** The module's face: what the product and other modules see of it. */
export default defineModule({
  name: "incomes",
  description: "What farming households earn, what they need, and what would close the gap.",
  roles,
  administratorIs: "super_admin",
  api: [caseApi, segmentApi, masterApi, benchmarkApi, referenceApi],
  ids,
  problems,
  words,
  secrets: {},
  tables: Object.values(tables),
});

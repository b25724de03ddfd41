import type { Demo } from "../../core/demo/demo";
import { caseTables, loadCases } from "./cases";

export const demo: Demo = { tables: caseTables, load: loadCases };

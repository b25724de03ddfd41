import { runs } from "../../testing/runs";
import { holdMetrics } from "./testing/hold-metrics";

holdMetrics(runs(60, 300));

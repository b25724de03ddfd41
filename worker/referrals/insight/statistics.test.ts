import { holdMetrics } from "./testing/hold-metrics";

holdMetrics(300);

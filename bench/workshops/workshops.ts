import { startProduct } from "../product.ts";
import { exportedAnswers } from "./exported.ts";
import { openDashboards } from "./open-dashboards.ts";
import { seat } from "./room.ts";
import { rowsOf, rush } from "./rush.ts";

const participants = Number(process.env.BENCH_PARTICIPANTS ?? 1000);
/** Beside them: those whose rows are counted. */
const counted = 10;

/** A thousand people write and submit within a minute; what that costs, what a dashboard of it does, and exports. */
export async function workshops(): Promise<void> {
  const wanted = process.env.BENCH_WORKSHOPS?.split(",") ?? ["rush", "exports"];
  if (wanted.includes("rush")) {
    const product = await startProduct();
    try {
      const room = await seat(product, participants);
      await rush(product, room);
      await product.watchCosts();
      const few = await seat(product, counted);
      await rowsOf(product, few, few.seated);
      await openDashboards(product, room, room.seated);
    } finally {
      await product.stop();
    }
  }
  if (wanted.includes("exports")) {
    const product = await startProduct(undefined, { inspected: true });
    try {
      await exportedAnswers(product);
    } finally {
      await product.stop();
    }
  }
}

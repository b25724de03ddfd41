import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Order, Report } from "./client.ts";

const idle: Worker[] = [];

function newClient(): Worker {
  const client = new Worker(join(import.meta.dirname, "client.ts"));
  client.unref();
  return client;
}

/** Sends requests from a client's thread, one client for each order under way, and tells how they were answered. */
export async function load(order: Order): Promise<Report> {
  const client = idle.pop() ?? newClient();
  client.postMessage(order);
  const [report] = (await once(client, "message")) as [Report | { error: string }];
  idle.push(client);
  if ("error" in report) throw new Error(`The client failed: ${report.error}`);
  return report;
}

export const answered = (report: Report, status: number) => report.statuses[status] ?? 0;

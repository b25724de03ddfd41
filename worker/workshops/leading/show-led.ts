import type { VNode } from "preact";
import type { PageCall } from "../../core/http/pages";
import { show } from "../../core/http/show";

/** A page of an assessment's facilitators, in the product's frame. */
export const showLed = (
  call: PageCall<unknown>,
  page: { title: string; body: VNode; status?: number | undefined; headers?: Record<string, string> },
): Promise<Response> => show(call, { ...page, isWork: true, isWithoutCharts: true });

import type { FigureTable } from "../../../web/ui/figure/table";
import type { PageCall } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { funnelTable } from "../dashboard/views/funnel-table";
import { trendTable } from "../dashboard/views/trend-table";
import { findReferral } from "../links/find-referrals";
import type { FiguresPage } from "./figures-page";
import { linkFigures } from "./read-details";

/** The table behind a figure of one link's page. */
export async function linkTable(
  { db, t }: PageCall<unknown>,
  { filter, reader, query }: FiguresPage,
  figure: string,
  linkId: string,
): Promise<FigureTable> {
  const { figures, trend } = await linkFigures(db, filter, await findReferral(db, reader, linkId), query);
  if (figure === "trend") return trendTable(trend, t);
  if (figure === "funnel") return funnelTable(figures, t);
  throw notFound();
}
